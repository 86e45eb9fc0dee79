Feature: Suggestions for a whole wiki

  Background:
    Given a wiki where
      | phrase  | page       | times |
      | tower   | Lighthouse | 80    |
      | beacon  | Lighthouse | 60    |
      | tide    | Tide       | 70    |
    And "Light tower" is a redirect to "Lighthouse"
    And the wiki also has the page "Orphan"
    And a dump with the pages
      | title      | wikitext                                  |
      | Coast      | The beacon stands high. The tide is low.  |
      | Quay       | Nothing is here.                          |
      | Lighthouse | A tower, and the tide.                    |
      | Pier       | From here the tower is seen.              |
    And the dump has a redirect from "Light tower" to "Lighthouse"

  Rule: Every article gets the answer that the service gives

    @wired
    Scenario: In the order of the dump, redirects left out
      When links are suggested for the whole dump
      Then there are answers for "Coast, Quay, Lighthouse, Pier"
      And each is what the service answers about that article

    Scenario: A later run takes the place of an earlier one
      When links are suggested for the whole dump
      Given a dump with the pages
        | title | wikitext             |
        | Boat  | It rides the tide.   |
      When links are suggested for the whole dump
      Then there are answers for "Coast, Quay, Lighthouse, Pier, Boat"

  Rule: For every page it is known where it could be linked

    @wired
    Scenario: The best phrase first
      When links are suggested for the whole dump
      And "/v1/incoming/wikipedia/sample/Lighthouse" is fetched
      Then the status is 200
      And its keys are "links, links_count, meta, page_title"
      And the answer is JSON with
        | /links_count        | 2            |
        | /links/0/page_title | "Pier"       |
        | /links/0/link_text  | "tower"      |
        | /links/0/score      | 0.8          |
        | /links/1/page_title | "Coast"      |
        | /links/1/link_text  | "beacon"     |
        | /page_title         | "Lighthouse" |

    Scenario Outline: <what>
      When links are suggested for the whole dump
      And "/v1/incoming/wikipedia/sample/<address>" is fetched
      Then the status is 200
      And the answer is JSON with
        | /links_count | <count>   |
        | /page_title  | "<title>" |

      Examples:
        | what                      | address            | count | title      |
        | A redirect                | Light_tower        | 2     | Lighthouse |
        | A small first letter      | tide               | 2     | Tide       |
        | Fewer than there are      | Lighthouse?limit=1 | 2     | Lighthouse |
        | A page that nothing names | Orphan             | 0     | Orphan     |

    Scenario: A page that is not there
      When links are suggested for the whole dump
      And "/v1/incoming/wikipedia/sample/Nowhere" is fetched
      Then the status is 404
      And the message says "Nowhere"

    Scenario: Before anybody has looked
      When "/v1/incoming/wikipedia/sample/Lighthouse" is fetched
      Then the status is 404
      And the message says "recommend-all --wiki samplewiki"

    Scenario: A wiki that is not here
      When "/v1/incoming/wikipedia/other/Lighthouse" is fetched
      Then the status is 400
      And the message says "other"

    Scenario: A wrong limit
      When "/v1/incoming/wikipedia/sample/Lighthouse?limit=0" is fetched
      Then the status is 400
      And the answer is JSON with
        | /field | "limit" |
