Feature: Link recommendations over HTTP

  Background:
    Given a wiki where
      | phrase  | page    | times |
      | harbour | Harbour | 80    |
      | tide    | Tide    | 70    |

  Rule: A posted article is answered with the original's fields

    @wired
    Scenario: Every field
      When "🌊 The tide fills the harbour." is posted to "Coast"
      Then the status is 200
      And its keys are "links, links_count, meta, page_title, pageid, revid"
      And the keys of "/links/0" are "context_after, context_before, link_index, link_target, link_text, match_index, score, wikitext_offset"
      And the keys of "/meta/dataset_checksums" are "anchors, model, pageids, redirects, w2vfiltered"
      And the answer is JSON with
        | /links_count             | 2              |
        | /page_title              | "Coast"        |
        | /pageid                  | 3              |
        | /revid                   | 7              |
        | /links/0/link_text       | "tide"         |
        | /links/0/link_target     | "Tide"         |
        | /links/0/wikitext_offset | 6              |
        | /links/0/match_index     | 0              |
        | /links/0/context_before  | "🌊 The "      |
        | /links/0/context_after   | " fills the"   |
        | /links/1/link_index      | 1              |
        | /links/1/link_text       | "harbour"      |
        | /meta/format_version     | 1              |

    Scenario: Threshold, limit, language and sections in the query
      When this body is posted to "Coast?threshold=0.6&max_recommendations=1&language_code=en&sections_to_exclude=Tides":
        """
        {"wikitext": "== Tides ==\nThe tide rises.\n== Ships ==\nThe harbour."}
        """
      Then the status is 200
      And the answer is JSON with
        | /links_count         | 1         |
        | /links/0/link_target | "Harbour" |

    Scenario: Sections in the body
      When this body is posted to "Coast":
        """
        {"wikitext": "The tide.\n== Ships ==\nThe harbour.", "sections_to_exclude": ["ships"]}
        """
      Then the status is 200
      And the answer is JSON with
        | /links_count         | 1      |
        | /links/0/link_target | "Tide" |
        | /pageid              | null   |
        | /revid               | null   |

    Scenario Outline: Titles as clients write them
      When "The tide." is posted to "<path>"
      Then the status is 200
      And the answer is JSON with
        | /page_title | "<title>" |

      Examples:
        | path                | title         |
        | Long_coast          | Long coast    |
        | AC%2FDC_%28band%29  | AC/DC (band)  |
        | %CE%91%CE%BA%CF%84  | Ακτ           |
        | Why%3F              | Why?          |

    Scenario: Nothing to suggest is an answer
      When "Nothing known here." is posted to "Coast"
      Then the status is 200
      And the answer is JSON with
        | /links       | [] |
        | /links_count | 0  |
      And it has no key "error"

  Rule: An article that is only named is fetched

    @wired
    Scenario: The latest revision
      Given the wiki keeps revision 7 of "Coast":
        """
        The tide rises.
        """
      When "Coast" is fetched
      Then the status is 200
      And the answer is JSON with
        | /links_count | 1 |
        | /revid       | 7 |

    @wired
    Scenario: A page that is not there
      When "Nowhere" is fetched
      Then the status is 404
      And the message says "Nowhere"
      And it has a request id
      And it has no key "error"

    Scenario: A revision that is not there
      Given the wiki keeps revision 7 of "Coast":
        """
        The tide rises.
        """
      When "Coast?revision=6" is fetched
      Then the status is 404

  Rule: What is wrong is said in JSON

    @wired
    Scenario: A wiki that is not here
      When "The tide." is posted to "/v1/linkrecommendations/wikipedia/nowhere/Coast"
      Then the status is 400
      And the message says "nowhere"
      And it has no key "error"

    Scenario Outline: <what>
      When "The tide." is posted to "<path>"
      Then the status is 400
      And the message says "<part>"

      Examples:
        | what                       | path                                            | part                |
        | A threshold beyond 1       | Coast?threshold=1.5                             | threshold           |
        | A threshold in words       | Coast?threshold=half                            | threshold           |
        | No links wanted            | Coast?max_recommendations=0                     | max_recommendations |
        | A project that is not there | /v1/linkrecommendations/wikipedias/sample/Coast | wikipedias          |
        | A domain with a dot        | /v1/linkrecommendations/wikipedia/a.b/Coast     | a.b                 |

    Scenario Outline: A body with <what>
      When this body is posted to "Coast":
        """
        <body>
        """
      Then the status is 400
      And the message says "<part>"

      Examples:
        | what                | body                              | part     |
        | no JSON             | wikitext                          | JSON     |
        | no wikitext         | {"pageid": 1}                     | wikitext |
        | an unknown key      | {"wikitext": "", "text": "x"}     | text     |
        | half a character    | {"wikitext": "\ud83c"}            | surrogate |

    Scenario: Too much wikitext
      When a wikitext of 2 MiB is posted to "Coast"
      Then the status is 413

    Scenario: Another method
      When "Coast" is deleted
      Then the status is 405
      And it has a request id

    Scenario: Another path
      When "/v2/links" is fetched
      Then the status is 404
      And it has a request id

  Rule: The service says that it lives

    @wired
    Scenario: Health
      When "/healthz" is fetched
      Then the status is 200
      And the body is empty
