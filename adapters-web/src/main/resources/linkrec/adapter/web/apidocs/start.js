window.SwaggerUIBundle({
  url: '../apispec_1.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
