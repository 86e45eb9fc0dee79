Feature: The command line

  Background:
    Given a wiki where
      | phrase  | page    | times |
      | harbour | Harbour | 80    |
      | tide    | Tide    | 70    |
    And the wiki keeps revision 7 of "Coast":
      """
      The tide fills the harbour.
      """
    And a data folder with the wiki

  Rule: A query gives one answer, as JSON on standard output

    Scenario: An article that was kept
      When the command "query --project wikipedia --wiki-domain sample --language-code en --page-title Coast --offline" runs
      Then the exit code is 0
      And the output is JSON with
        | /links_count         | 2         |
        | /links/0/link_target | "Tide"    |
        | /links/1/link_target | "Harbour" |
        | /page_title          | "Coast"   |
        | /revid               | 7         |

    Scenario: A text that is on no wiki
      When the command "query --wiki samplewiki --page-title Quay --wikitext-file -" runs with the input:
        """
        The harbour.
        """
      Then the exit code is 0
      And the output is JSON with
        | /links_count               | 1         |
        | /links/0/wikitext_offset   | 4         |

    Scenario: Threshold, limit and sections
      When the command "query --wiki samplewiki --page-title Quay --wikitext-file - --threshold 0.75 --max-recommendations 1 --sections-to-exclude Ships" runs with the input:
        """
        The tide.
        == Ships ==
        The harbour.
        """
      Then the exit code is 0
      And the output is JSON with
        | /links_count | 0 |

  Rule: A query that finds no wiki or page fails, and says so in JSON as well

    Scenario: A wiki that is not here
      When the command "query --wiki otherwiki --page-title Coast --offline" runs
      Then the exit code is 1
      And one line of messages says "wikipedia/other"
      And the output says "message"

    Scenario: A page that was not kept
      When the command "query --wiki samplewiki --page-title Nowhere --offline" runs
      Then the exit code is 1
      And one line of messages says "Nowhere"
      And the output says "message"

  Rule: What stops a command is named in one line

    Scenario: A dataset is missing
      Given its file "samplewiki.redirects.sqlite" is missing
      When the command "query --wiki samplewiki --page-title Coast --offline" runs
      Then the exit code is 1
      And one line of messages says "samplewiki.redirects.sqlite"
      And the output is empty

    Scenario: A model that is none
      Given its file "samplewiki.linkmodel.json" holds "{}"
      When the command "query --wiki samplewiki --page-title Coast --offline" runs
      Then the exit code is 1
      And one line of messages says "samplewiki.linkmodel.json"
      And the output is empty

    Scenario: A file that is not there
      When the command "query --wiki samplewiki --page-title Coast --wikitext-file nowhere.txt" runs
      Then the exit code is 1
      And one line of messages says "nowhere.txt"

  Rule: A subword model that lies beside the datasets cuts words without spaces

    Scenario: Its pieces are the words
      Given the phrase "石橋" leads to "Harbour" 80 times
      And the phrase "港" leads to "Tide" 80 times
      And a data folder with the wiki
      And its subword model has the pieces "石橋 港の 石 橋 の 港"
      When the command "query --wiki samplewiki --page-title Quay --language-code ja --wikitext-file -" runs with the input:
        """
        石橋の港の石
        """
      Then the exit code is 0
      And the output is JSON with
        | /links_count       | 1      |
        | /links/0/link_text | "石橋" |

    Scenario: Without one, dictionaries find the words
      Given the phrase "石橋" leads to "Harbour" 80 times
      And the phrase "港" leads to "Tide" 80 times
      And a data folder with the wiki
      When the command "query --wiki samplewiki --page-title Quay --language-code ja --wikitext-file -" runs with the input:
        """
        石橋の港の石
        """
      Then the exit code is 0
      And the output is JSON with
        | /links_count       | 2      |
        | /links/0/link_text | "石橋" |
        | /links/1/link_text | "港"   |

    Scenario: The doctor names it
      Given its subword model has the pieces "石 橋"
      When the command "doctor" runs
      Then the exit code is 0
      And the output says "words cut by samplewiki.pieces.model"

    Scenario: A file that is no such model
      Given its file "samplewiki.pieces.model" holds "石橋"
      When the command "query --wiki samplewiki --page-title Coast --offline" runs
      Then the exit code is 1
      And one line of messages says "samplewiki.pieces.model: a model of SentencePiece expected"
      And the output is empty

  Rule: The doctor says what is there and what is missing

    Scenario: Nothing is missing
      When the command "doctor" runs
      Then the exit code is 0
      And the output says "samplewiki: anchors, model, pageids, redirects, w2vfiltered"

    Scenario: A dataset is missing
      Given its file "samplewiki.anchors.sqlite" is missing
      When the command "doctor" runs
      Then the exit code is 1
      And the output says "samplewiki.anchors.sqlite"
      And the output says "./linkrec train --wiki samplewiki"

  Rule: Wrong usage ends with 2

    Scenario Outline: <what>
      When the command "<command>" runs
      Then the exit code is 2
      And the output is empty

      Examples:
        | what                          | command                                                            |
        | No such command               | quary                                                              |
        | No such option                | query --wiki samplewiki --page-title Coast --colour red            |
        | No title                      | query --wiki samplewiki                                            |
        | A threshold beyond 1          | query --wiki samplewiki --page-title Coast --offline --threshold 2 |
        | A wiki id without a project   | query --wiki sample --page-title Coast --offline                   |
        | Incoming links of no title    | incoming --wiki samplewiki                                         |
        | So many incoming links        | incoming --wiki samplewiki --title Tide --limit 501                |
