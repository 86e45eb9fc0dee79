Feature: More than the original answers

  Background:
    Given a wiki where
      | phrase  | page    | times |
      | harbour | Harbour | 80    |
      | tide    | Tide    | 40    |

  Rule: People can ask why

    @wired
    Scenario: Scores are explained, and what was passed over is named
      When "The tide fills the harbour." is posted to "Coast?explain=true"
      Then the status is 200
      And the answer is JSON with
        | /links/0/explanation/candidates/0/link_target   | "Harbour"         |
        | /links/0/explanation/candidates/0/count         | 80                |
        | /links/0/explanation/candidates/0/features/freq | 80.0              |
        | /passed_over/0/link_text                        | "tide"            |
        | /passed_over/0/reason                           | "below_threshold" |
        | /passed_over/0/wikitext_offset                  | 4                 |

    Scenario: Old clients see nothing of it
      When "The tide fills the harbour." is posted to "Coast"
      Then it has no key "passed_over"
      And it has no key "density"

    Scenario: How densely a page is linked
      When "The [[sea]] and the harbour." is posted to "Coast?density=true"
      Then the answer is JSON with
        | /density/links | 1 |
        | /density/words | 5 |

  Rule: A request can leave out more

    Scenario Outline: <what>
      When "The tide fills the harbour." is posted to "Coast?threshold=0&<query>"
      Then the answer is JSON with
        | /links_count         | 1          |
        | /links/0/link_target | "<target>" |

      Examples:
        | what             | query                    | target  |
        | A target         | exclude_targets=harbour  | Tide    |
        | A phrase         | exclude_mentions=Tide    | Harbour |

    Scenario: Types of pages that nobody has said
      When "The tide." is posted to "Coast?exclude_types=Q577"
      Then the status is 400
      And the message says "train --wikidata"

  Rule: Articles may come as they are

    Scenario Outline: <type>
      When "<text>" is posted as "<type>" to "Coast"
      Then the status is 200
      And the answer is JSON with
        | /links_count             | 1        |
        | /links/0/wikitext_offset | <offset> |

      Examples:
        | type        | text                                  | offset |
        | text/x-wiki | The [[quay]] of the harbour           | 20     |
        | text/plain  | The [[quay]] of the harbour           | 20     |
        | text/html   | <p>🌊 The <i>harbour</i>, a harbour.  | 27     |

    @wired
    Scenario: Many articles in one request
      When these lines are posted to "/v1/batch":
        """
        {"wiki_domain": "sample", "page_title": "Coast", "wikitext": "The harbour."}
        {"wiki_domain": "sample", "page_title": "Nowhere"}
        no JSON
        {"wiki_domain": "sample", "page_title": "Coast", "wikitext": "The tide.", "threshold": 0}
        """
      Then the status is 200
      And the lines have the statuses "200, 404, 400, 200"

  Rule: An answer that a client has already is not made again

    @wired
    Scenario: ETag
      Given the wiki keeps revision 7 of "Coast":
        """
        The harbour.
        """
      When "Coast" is fetched
      And "Coast" is fetched again with its ETag
      Then the status is 304
      And the body is empty

    Scenario: Other parameters are another answer
      Given the wiki keeps revision 7 of "Coast":
        """
        The harbour.
        """
      When "Coast" is fetched
      And "Coast?threshold=0.1" is fetched again with its ETag
      Then the status is 200

    @wired
    Scenario: A newer edition is another answer
      Given the wiki keeps revision 7 of "Coast":
        """
        The harbour.
        """
      When "Coast" is fetched
      And a new edition is written where
        | phrase  | page | times |
        | harbour | Port | 80    |
      And "Coast" is fetched again with its ETag
      Then the status is 200

  Rule: Operators and people find their way

    @wired
    Scenario: Ready with datasets
      When "/readyz" is fetched
      Then the status is 200
      And the answer is JSON with
        | /ready | true |
        | /wikis | 1    |

    Scenario: The wikis that are here
      When "/v1/wikis" is fetched
      Then the status is 200
      And the answer is JSON with
        | /wikis/0/wiki        | "samplewiki" |
        | /wikis/0/project     | "wikipedia"  |
        | /wikis/0/wiki_domain | "sample"     |

    Scenario: The interface describes itself
      When "/apispec_1.json" is fetched
      Then the status is 200
      And the answer is JSON with
        | /info/title | "Linkrec" |

    Scenario Outline: <path> is a page
      When "<path>" is fetched
      Then the status is 200
      And the body says "<html"

      Examples:
        | path      |
        | /         |
        | /apidocs/ |

    Scenario: Numbers for Prometheus
      When "Coast" is fetched
      And "/metrics" is fetched
      Then the status is 200
      And the body says "linkrec_requests_seconds_count"

    Scenario: Verdicts are not taken where nobody turned that on
      When this body is posted to "/v1/feedback":
        """
        {"wiki_domain": "sample", "page_title": "Coast", "link_target": "Tide", "verdict": "rejected"}
        """
      Then the status is 404
