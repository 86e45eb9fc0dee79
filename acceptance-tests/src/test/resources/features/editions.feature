Feature: Editions

  A wiki's datasets are built together, as an edition, and served together.

  Background:
    Given a wiki where
      | phrase | page       | times |
      | tower  | Lighthouse | 80    |

  Rule: A new edition takes the old one's place in one step

    @wired
    Scenario: The next answer comes from the new edition
      When a new edition is written where
        | phrase | page         | times |
        | tower  | Church tower | 80    |
      And links are suggested for "Coast":
        """
        The tower is old.
        """
      Then the suggestions are
        | phrase | page         |
        | tower  | Church tower |

    @wired
    Scenario: An answer under way ends with the edition it began with
      Given an answer is under way
      When a new edition is written where
        | phrase | page         | times |
        | tower  | Church tower | 80    |
      Then the answer under way still finds "Lighthouse" for "tower"

    @wired
    Scenario: Equal contents have equal checksums, other contents others
      Given the checksums are noted
      When a new edition is written where
        | phrase | page       | times |
        | tower  | Lighthouse | 80    |
      Then all checksums are as noted
      When a new edition is written where
        | phrase | page       | times |
        | tower  | Lighthouse | 60    |
      Then the checksum of "anchors" is another one than noted
      And the checksum of "model" is as noted

  Rule: What fails half-way changes nothing

    @wired
    Scenario: Writing an edition fails in the middle
      When writing an edition fails in the middle where
        | phrase | page         | times |
        | tower  | Church tower | 80    |
      And links are suggested for "Coast":
        """
        The tower is old.
        """
      Then the suggestions are
        | phrase | page       |
        | tower  | Lighthouse |

  Rule: An edition can keep the articles

    @wired
    Scenario: A kept article needs no wiki
      Given the wiki keeps revision 7 of "Coast":
        """
        The tower is old.
        """
      When links are suggested for the kept article "Coast"
      Then the suggestions are
        | phrase | page       |
        | tower  | Lighthouse |

    @wired
    Scenario: Only the kept revision is there
      Given the wiki keeps revision 7 of "Coast":
        """
        The tower is old.
        """
      When links are suggested for revision 8 of the kept article "Coast"
      Then the page is not found
