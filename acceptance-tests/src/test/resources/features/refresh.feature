Feature: A later dump of the same wiki

  Background:
    Given a dump with the pages
      | title      | pages | wikitext                                                       |
      | Harbour    | 1     | It is where ships rest.                                        |
      | Tide       | 1     | It comes and goes.                                             |
      | Boat #     | 30    | Boat number # left the [[Harbour\|harbour]] with the tide.      |
      | Moon #     | 3     | Moon number # moves the [[Tide\|tide]] of the sea.              |
    When the wiki is trained
    Then there was nothing to compare the edition with

  Rule: The new edition is compared with what is served before it takes its place

    @wired
    Scenario: More pages of the same kind
      Given a dump with the pages
        | title  | pages | wikitext                                                   |
        | Raft # | 30    | Raft number # left the [[Harbour\|harbour]] in the night.    |
      When the wiki is trained, to be served if better
      Then the new edition is taken

    Scenario: Nothing new
      When the wiki is trained, to be served if better
      Then no step ran
      And there was nothing to compare the edition with

  Rule: What is served stays when the new edition falls short and better was asked for

    Background:
      Given a later dump with the pages
        | title    | pages | wikitext                                                  |
        | Spring   | 1     | It is a season.                                           |
        | Well     | 1     | It is a hole.                                             |
        | Coil     | 1     | It is a wire.                                             |
        | Harbour  | 1     | It is where ships rest.                                   |
        | April #  | 40    | Month number # brings the [[Spring\|spring]] to all.       |
        | Hill #   | 40    | Month number # brings the [[Well\|spring]] to all.         |
        | Watch #  | 40    | Month number # brings the [[Coil\|spring]] to all.         |

    @wired
    Scenario: Links that cannot be told apart
      When the wiki is trained, to be served if better
      Then the new edition is turned down
      When links are suggested for "Coast":
        """
        The harbour and the spring.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

    Scenario: A second look at the same dump
      When the wiki is trained, to be served if better
      And the wiki is trained, to be served if better
      Then only the steps "datasets" ran
      And the new edition is turned down

    Scenario: Nobody asked for better
      When the wiki is trained
      Then the new edition is taken
