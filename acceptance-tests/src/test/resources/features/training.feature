Feature: Training a wiki

  From a dump comes all that suggestions are made from: the phrases that carry links, the pages'
  vectors, and a model of which links people make.

  Rule: A phrase that is a link often enough becomes an anchor

    Background:
      Given a dump with the pages
        | title        | pages | wikitext                                                  |
        | Lighthouse   | 1     | It shines at night.                                       |
        | Church tower | 1     | It rings at noon.                                         |
        | Ship #       | 12    | Ship number # passed the [[Lighthouse\|tower]] at night.  |
        | Walk #       | 10    | Walk number # ends at the [[Church tower\|tower]] at noon. |

    @wired
    Scenario: Pages that it leads to, the most frequent first
      When the wiki is trained
      Then the anchors are
        | phrase | page         | articles |
        | tower  | Lighthouse   | 12       |
        | tower  | Church tower | 10       |

    Scenario: A link that stands once makes no anchor
      Given a dump with the pages
        | title | pages | wikitext                              |
        | Quay  | 1     | The quay has one [[Lighthouse\|lamp]]. |
      When the wiki is trained
      Then "lamp" is no anchor

    Scenario: A phrase that is hardly ever a link makes no anchor
      Given a dump with the pages
        | title   | pages | wikitext                                        |
        | Boat #  | 2     | Boat number # has a [[Lighthouse\|lantern]] too. |
        | Night # | 29    | On night # no lantern burned.                   |
      When the wiki is trained
      Then "lantern" is no anchor

    Scenario: A phrase that is a link in more than 6.5 % of its places makes one
      Given a dump with the pages
        | title   | pages | wikitext                                        |
        | Boat #  | 2     | Boat number # has a [[Lighthouse\|lantern]] too. |
        | Night # | 28    | On night # no lantern burned.                   |
      When the wiki is trained
      Then "lantern" is an anchor of "Lighthouse"

    Scenario: A link through a redirect counts for the page behind it
      Given the dump has a redirect from "Light tower" to "Lighthouse"
      And a dump with the pages
        | title  | pages | wikitext                                      |
        | Bay #  | 3     | Bay number # has a [[Light tower\|beacon]].    |
      When the wiki is trained
      Then "beacon" is an anchor of "Lighthouse"

    Scenario: Links to pages that do not exist make no anchor
      Given a dump with the pages
        | title  | pages | wikitext                                    |
        | Bay #  | 3     | Bay number # has a [[Nowhere\|whirlpool]].   |
      When the wiki is trained
      Then "whirlpool" is no anchor

    Scenario: Numbers make no anchor
      Given a dump with the pages
        | title  | pages | wikitext                                      |
        | Year # | 3     | Year number # came after [[Lighthouse\|1850]]. |
      When the wiki is trained
      Then "1850" is no anchor

    Scenario: Disambiguation pages are no targets
      Given a dump with the pages
        | title   | pages | wikitext                                              |
        | Mercury | 1     | Mercury may be a planet or a metal. {{disambiguation}} |
        | Lamp #  | 3     | Lamp number # floats on [[Mercury\|mercury]].          |
      When the wiki is trained
      Then the unwanted targets are
        | page    |
        | Mercury |
      And "mercury" is no anchor

  Rule: A backtest on sentences of other pages says how good the wiki is

    Background:
      Given a dump with the pages
        | title      | pages | wikitext                                                       |
        | Harbour    | 1     | It is where ships rest.                                        |
        | Tide       | 1     | It comes and goes.                                             |
        | Boat #     | 30    | Boat number # left the [[Harbour\|harbour]] with the tide.      |
        | Moon #     | 3     | Moon number # moves the [[Tide\|tide]] of the sea.              |

    @wired
    Scenario: Half of the pages train, the other half tests
      When the wiki is trained
      Then no page stands on both sides of training and test
      And the backtest has a row for each threshold from 0.0 to 0.9

    Scenario: What is suggested and right, what is right and suggested
      When the wiki is trained
      Then the wiki is fit to publish

    Scenario: A wiki whose links cannot be told apart
      Given a dump with the pages
        | title    | pages | wikitext                                                  |
        | Spring   | 1     | It is a season.                                           |
        | Well     | 1     | It is a hole.                                             |
        | Coil     | 1     | It is a wire.                                             |
        | April #  | 40    | Month number # brings the [[Spring\|spring]] to all.       |
        | Hill #   | 40    | Month number # brings the [[Well\|spring]] to all.         |
        | Watch #  | 40    | Month number # brings the [[Coil\|spring]] to all.         |
      When the wiki is trained
      Then the wiki is not fit to publish

  Rule: A wiki can be judged on articles that the training has not seen

    @wired
    Scenario: Links of articles that were held out are found again
      Given a dump with the pages
        | title        | pages | wikitext                                                                |
        | Ship #       | 60    | It sails.\n\nShip number # passed the [[Church tower\|tower]] at night. |
        | Walk #       | 20    | It is long.\n\nWalk number # ends at the [[Lighthouse\|tower]] at noon. |
        | Lighthouse   | 1     | It shines.\n\nSee [[Church tower]].                                     |
        | Church tower | 1     | It rings.\n\nSee [[Lighthouse]].                                        |
      When the wiki is judged on held-out articles
      Then about 24 of its articles are held out
      And each of them has one link to ask for
      And at least 2 of 10 links are found again without a threshold

  Rule: A training can begin in the middle

    Background:
      Given a dump with the pages
        | title        | pages | wikitext                                                  |
        | Lighthouse   | 1     | It shines at night.                                       |
        | Church tower | 1     | It rings at noon.                                         |
        | Ship #       | 12    | Ship number # passed the [[Lighthouse\|tower]] at night.  |
        | Walk #       | 10    | Walk number # ends at the [[Church tower\|tower]] at noon. |

    @wired
    Scenario: With what an earlier run left
      When the wiki is trained
      Then the anchors are noted
      When the wiki is trained from the step "model", all of it anew
      Then only the steps "model, evaluate, phrases, contexts, examples2, model2, datasets" ran
      And the anchors are as noted

    @wired
    Scenario: A second training has nothing to do
      When the wiki is trained
      Then the anchors are noted
      When the wiki is trained
      Then no step ran
      And the anchors are as noted

    Scenario: More pages in the dump
      When the wiki is trained
      Given a dump with the pages
        | title  | pages | wikitext                                              |
        | Boat # | 2     | Boat number # saw the [[Lighthouse\|tower]] at night.  |
      When the wiki is trained
      Then "tower" is an anchor of "Lighthouse"
      And only the steps "anchors, types, filter, vectors, sentences, examples, model, evaluate, phrases, contexts, examples2, datasets" ran

    Scenario: Without an earlier run
      When training from the step "filter" is tried
      Then the training fails and says "work/"

  Rule: What was trained is served, and a training that fails changes nothing

    Background:
      Given a dump with the pages
        | title        | pages | wikitext                                                  |
        | Lighthouse   | 1     | It shines at night.                                       |
        | Church tower | 1     | It rings at noon.                                         |
        | Ship #       | 12    | Ship number # passed the [[Lighthouse\|tower]] at night.  |
        | Walk #       | 10    | Walk number # ends at the [[Church tower\|tower]] at noon. |

    @wired
    Scenario: Suggestions come from the new edition
      Given a threshold of 0
      When the wiki is trained
      And links are suggested for "Coast":
        """
        The tower stands by the sea.
        """
      Then a page is suggested for "tower"

    @wired
    Scenario: A dump that is cut
      Given a wiki where
        | phrase | page       | times |
        | tower  | Old mill   | 80    |
      When training the wiki on the dump's first half is tried
      Then the training fails and says "last whole page"
      When links are suggested for "Coast":
        """
        The tower stands by the sea.
        """
      Then the suggestions are
        | phrase | page     |
        | tower  | Old mill |

    Scenario: A dump without links
      Given a wiki where
        | phrase | page       | times |
        | tower  | Old mill   | 80    |
      When training a wiki without links is tried
      Then the training fails and says "examples"
      When links are suggested for "Coast":
        """
        The tower stands by the sea.
        """
      Then the suggestions are
        | phrase | page     |
        | tower  | Old mill |
