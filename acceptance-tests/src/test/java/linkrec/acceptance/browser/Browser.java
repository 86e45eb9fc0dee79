package linkrec.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, as Debian's packages chromium and chromium-driver have it. */
public final class Browser implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final String address;

  /**
   * @param address of the service, without a slash at its end
   */
  public Browser(String address) {
    if (!Files.exists(PROGRAM) || !Files.exists(DRIVER)) {
      throw new IllegalStateException(
          "no browser: apt-get install --no-install-recommends chromium chromium-driver");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
    options.addArguments("--disable-dev-shm-usage", "--hide-scrollbars");
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    this.address = address;
  }

  /** Sets the size of what a page can use. */
  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Says that the reader likes dark pages, or light ones. */
  public void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Opens the page anew and waits until it is ready. */
  public void open(String fragment) {
    driver.get("about:blank");
    driver.get(address + "/" + fragment);
    await(() -> "true".equals(script("return document.body.dataset.ready")));
  }

  /** The first element that matches a selector of CSS. */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All elements that match, in the order of the page. */
  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all elements that match. */
  public List<String> texts(String selector) {
    return findAll(selector).stream().map(WebElement::getText).toList();
  }

  /** What a script returns. */
  public Object script(String script) {
    return ((JavascriptExecutor) driver).executeScript(script);
  }

  /** Presses keys where the page's attention is. */
  public void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Waits until something is so. */
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            "not so after "
                + PATIENCE.toSeconds()
                + " s; the page says: "
                + script("return document.body.innerText"));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** Keeps a picture of what is seen. */
  public void keepPicture(Path file) {
    try {
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained of since the last time. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
