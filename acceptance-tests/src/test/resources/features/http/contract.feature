Feature: The original's contract at the wire

  Background:
    Given a wiki where
      | phrase    | page      | times |
      | harbour   | Harbour   | 80    |
      | tide      | Tide      | 70    |
      | sea wall  | Sea wall  | 50    |
      | déjà vu   | Déjà vu   | 60    |

  Rule: What GrowthExperiments sends is answered

    @wired
    Scenario: A title with slash, brackets and question mark, JSON with escapes
      When this body is posted to "AC%2FDC_%28band%29%3F?threshold=0.6&max_recommendations=10&language_code=en":
        """
        {"pageid":12,"revid":34,"wikitext":"D\u00e9j\u00e0 vu at the harbour \/ tide \ud83c\udf0a.","sections_to_exclude":["Notes\/more"]}
        """
      Then the status is 200
      And its keys are "links, links_count, meta, page_title, pageid, revid"
      And the answer is JSON with
        | /page_title              | "AC/DC (band)?" |
        | /pageid                  | 12              |
        | /revid                   | 34              |
        | /links_count             | 3               |
        | /links/0/link_text       | "Déjà vu"       |
        | /links/0/wikitext_offset | 0               |
        | /links/1/link_target     | "Harbour"       |
        | /links/2/context_before  | "harbour / "    |
        | /links/2/context_after   | " 🌊."          |
      And it has no key "error"

    Scenario: Offsets and targets are unique, and links stand in the order of their offsets
      When "The tide, the harbour, the tide, the sea wall." is posted to "Coast?threshold=0"
      Then the answer is JSON with
        | /links_count             | 3  |
        | /links/0/wikitext_offset | 4  |
        | /links/1/wikitext_offset | 14 |
        | /links/2/wikitext_offset | 37 |
        | /links/2/link_index      | 2  |

    Scenario: The first occurrence is linked, counted as the client counts
      When "A spring tide, ''the tide'' and the tide." is posted to "Coast"
      Then the answer is JSON with
        | /links_count             | 1  |
        | /links/0/wikitext_offset | 9  |
        | /links/0/match_index     | 0  |

    Scenario: What is linked already is not linked again, under whatever name
      Given "Port" is a redirect to "Harbour"
      When "The [[port|quay]], the harbour and the tide." is posted to "Coast"
      Then the answer is JSON with
        | /links_count         | 1      |
        | /links/0/link_target | "Tide" |

  Rule: Parameters mean what they meant

    Scenario Outline: <what>
      When "The tide, the harbour, the sea wall." is posted to "Coast?<query>"
      Then the status is 200
      And the answer is JSON with
        | /links_count | <count> |

      Examples:
        | what                              | query                                     | count |
        | 0.5 and 15 are the defaults       |                                           | 3     |
        | The threshold is inclusive        | threshold=0.5                             | 3     |
        | A little more than a score        | threshold=0.51                            | 2     |
        | Everything                        | threshold=0&max_recommendations=-1        | 3     |
        | Nothing is so good                | threshold=1                               | 0     |
        | The first two of the page         | max_recommendations=2                     | 2     |
        | A language that nobody knows      | language_code=xx                          | 3     |
        | Unknown parameters are no matter  | utm_source=letter                         | 3     |
        | The lead left out                 | sections_to_exclude=%25LEAD%25            | 0     |
        | Other sections left out           | sections_to_exclude=A&sections_to_exclude=b+c | 3 |

    Scenario: The best ones of the page where they are asked for
      When "The sea wall, the tide, the harbour." is posted to "Coast?max_recommendations=2&order=score"
      Then the answer is JSON with
        | /links_count         | 2         |
        | /links/0/link_target | "Tide"    |
        | /links/1/link_target | "Harbour" |

    Scenario: Headings in the body come before those in the query
      When this body is posted to "Coast?sections_to_exclude=Ships":
        """
        {"wikitext": "The tide.\n== Ships ==\nThe harbour.", "sections_to_exclude": []}
        """
      Then the answer is JSON with
        | /links_count | 2 |

    Scenario Outline: Headings are compared whole, trimmed and without regard to case: <heading>
      When this body is posted to "Coast":
        """
        {"wikitext": "The tide.\n==  Große Schiffe ==\nThe harbour.", "sections_to_exclude": ["<heading>"]}
        """
      Then the answer is JSON with
        | /links_count | <count> |

      Examples:
        | heading         | count |
        | große schiffe   | 1     |
        |  GROSSE SCHIFFE | 1     |
        | Große           | 2     |
        | Große*          | 2     |

    Scenario: A given revision
      Given the wiki keeps revision 7 of "Coast":
        """
        The tide rises.
        """
      When "Coast?revision=7" is fetched
      Then the status is 200
      And the answer is JSON with
        | /revid | 7 |

    Scenario: Revision 0 is the latest
      Given the wiki keeps revision 7 of "Coast":
        """
        The tide rises.
        """
      When "Coast?revision=0" is fetched
      Then the status is 200

  Rule: Every title of the wiki can be asked about

    Scenario Outline: <title>
      When "The tide." is posted to "<path>"
      Then the status is 200
      And the answer is JSON with
        | /page_title | "<title>" |

      Examples:
        | path                             | title             |
        | a/b/c                            | A/b/c             |
        | %2Fdev%2Fnull                    | /dev/null         |
        | C%2B%2B                          | C++               |
        | C++                              | C++               |
        | 100%25                           | 100%              |
        | %27Allo_%27Allo!                 | 'Allo 'Allo!      |
        | What%3F%21                       | What?!            |
        | Semi%3Bcolon                     | Semi;colon        |
        | %E6%B8%AF                        | 港                |
        | %D9%85%D8%B1%D9%81%D8%A3         | مرفأ              |
        | %F0%9F%8C%8A                     | 🌊                |
        | %CE%B1%CE%B2                     | Αβ                |
        | coast                            | Coast             |
        | Coast%20line                     | Coast line        |
        | ..                               | ..                |
        | A%26B%3DC                        | A&B=C             |

  Rule: Errors are JSON, and never take the key that clients read as an error in a success

    Scenario: A wiki that is not here names those that are
      When "The tide." is posted to "/v1/linkrecommendations/wikipedia/foo/Coast"
      Then the status is 400
      And the answer is JSON with
        | /message                    | "Unable to process request for wikipedia/foo" |
        | /valid_project_domain_pairs | ["wikipedia/sample"]                          |

    Scenario: A page that is not there
      When "No_such_page" is fetched
      Then the status is 404
      And the answer is JSON with
        | /message | "Page not found: No such page" |

    Scenario Outline: A wrong value is named: <field>
      When this body is posted to "Coast?<query>":
        """
        <body>
        """
      Then the status is 400
      And the answer is JSON with
        | /field | "<field>" |
      And it has no key "error"

      Examples:
        | field               | query                  | body                                       |
        | threshold           | threshold=abc          | {"wikitext": ""}                           |
        | threshold           | threshold=             | {"wikitext": ""}                           |
        | max_recommendations | max_recommendations=0  | {"wikitext": ""}                           |
        | max_recommendations | max_recommendations=-2 | {"wikitext": ""}                           |
        | language_code       | language_code=e%20n    | {"wikitext": ""}                           |
        | order               | order=random           | {"wikitext": ""}                           |
        | wikitext            |                        | {}                                         |
        | wikitext            |                        | {"wikitext": null}                         |
        | pageid              |                        | {"wikitext": "", "pageid": "1"}            |
        | revid               |                        | {"wikitext": "", "revid": 1.5}             |
        | sections_to_exclude |                        | {"wikitext": "", "sections_to_exclude": 1} |
        | body                |                        | []                                         |
        | body                |                        | {"wikitext": ""                            |
