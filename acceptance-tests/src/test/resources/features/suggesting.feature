Feature: Suggesting links

  A wiki knows which phrases have been links, and where they led. Of a page's phrases that are known
  and not linked yet, those with a good enough score become suggestions.

  Background:
    Given a wiki where
      | phrase           | page             | times |
      | lighthouse       | Lighthouse       | 90    |
      | harbour          | Harbour          | 80    |
      | harbour master   | Harbour master   | 85    |
      | mercury          | Mercury (planet) | 40    |
      | mercury          | Mercury (metal)  | 70    |
      | fog              | Fog              | 30    |
      | keeper           | Keeper           | 75    |

  Rule: A phrase that has been a link elsewhere is suggested with its best page

    @wired
    Scenario: Two known phrases
      When links are suggested for "Coast":
        """
        The lighthouse stands beside the Harbour.
        """
      Then the suggestions are
        | phrase     | page       |
        | lighthouse | Lighthouse |
        | Harbour    | Harbour    |

    Scenario: The longer phrase comes before the shorter one in it
      When links are suggested for "Coast":
        """
        The harbour master waved.
        """
      Then the suggestions are
        | phrase         | page           |
        | harbour master | Harbour master |

    @wired
    Scenario: Of several pages the one with the highest score
      When links are suggested for "Coast":
        """
        The lamp floated on mercury for years.
        """
      Then the suggestions are
        | phrase  | page            |
        | mercury | Mercury (metal) |
      And the scores are about
        | phrase  | score |
        | mercury | 0.70  |

    Scenario: A phrase is suggested once, where it stands first
      When links are suggested for "Coast":
        """
        One keeper slept. Another keeper watched.
        """
      Then the places are
        | phrase | offset |
        | keeper | 4      |

    Scenario: Part of a longer word is no phrase
      When links are suggested for "Coast":
        """
        The lighthousekeeping was hard; foggy harbours too.
        """
      Then nothing is suggested

    Scenario: A phrase does not reach over the end of a sentence
      When links are suggested for "Coast":
        """
        They left the harbour. Master Jones stayed.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

  Rule: What is linked already, or is the page itself, is never suggested

    @wired
    Scenario: The page's own title
      When links are suggested for "Lighthouse":
        """
        A lighthouse has a keeper.
        """
      Then the suggestions are
        | phrase | page   |
        | keeper | Keeper |

    Scenario: A page that is linked before
      When links are suggested for "Coast":
        """
        The [[Lighthouse|tower]] is old. The lighthouse shines.
        """
      Then nothing is suggested

    Scenario: A page that is linked only further down
      When links are suggested for "Coast":
        """
        The lighthouse shines. See the [[Lighthouse|old tower]].
        """
      Then nothing is suggested

    @wired
    Scenario: A page that is linked through a redirect
      Given "Light tower" is a redirect to "Lighthouse"
      When links are suggested for "Coast":
        """
        The [[Light tower|old tower]] is tall. The lighthouse shines.
        """
      Then nothing is suggested

    Scenario Outline: A page that is linked in another spelling
      When links are suggested for "Coast":
        """
        He met the [[<target>|old man]]. The harbour master waved.
        """
      Then nothing is suggested that leads to "Harbour master"

      Examples:
        | target           |
        | harbour master   |
        | Harbour_master   |
        | Harbour%20master |
        | Harbour master#x |

    Scenario: A page that is linked from within a table
      When links are suggested for "Coast":
        """
        The lighthouse shines.
        {| class="wikitable"
        | [[Lighthouse|tower]] || 30 m
        |}
        """
      Then nothing is suggested

    Scenario: A phrase that is part of a linked phrase
      When links are suggested for "Coast":
        """
        The [[Keeper|harbour watch]] was kept. The harbour froze.
        """
      Then nothing is suggested

    Scenario: A link to a page that does not exist stops nothing
      When links are suggested for "Coast":
        """
        The [[Nowhere at all|harbour]] froze. The harbour thawed.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

    Scenario: Two phrases that lead to one page
      Given the phrase "beacon" leads to "Lighthouse" 95 times
      When links are suggested for "Coast":
        """
        The beacon burned. The lighthouse shines.
        """
      Then the suggestions are
        | phrase | page       |
        | beacon | Lighthouse |

  Rule: Only running text gets links

    Scenario Outline: <place>
      When links are suggested for "Coast":
        """
        <wikitext>
        """
      Then nothing is suggested

      Examples:
        | place               | wikitext                                          |
        | In a template       | {{Infobox\|name=harbour}}                         |
        | In a reference      | It froze.<ref>The harbour in winter</ref>         |
        | In a link's text    | [[Fog\|the harbour]]                              |
        | In a heading        | == The harbour ==                                 |
        | In an external link | [https://sample.example harbour]                  |
        | In a comment        | <!-- the harbour -->                              |
        | In nowiki           | <nowiki>the harbour</nowiki>                      |
        | In a file's caption | [[File:Pier.jpg\|thumb\|The harbour]]             |

    Scenario: In a table
      When links are suggested for "Coast":
        """
        {|
        | the harbour || the lighthouse
        |}
        """
      Then nothing is suggested

  Rule: Sections can be left out

    Background:
      Given the phrase "tide" leads to "Tide" 88 times

    @wired
    Scenario: By their heading, without regard to case
      Given the section "see also" is left out
      When links are suggested for "Coast":
        """
        The tide rises.
        == See also ==
        The lighthouse shines.
        == History ==
        The harbour froze.
        """
      Then the suggestions are
        | phrase  | page    |
        | tide    | Tide    |
        | harbour | Harbour |

    Scenario: The part before the first heading
      Given the section "%LEAD%" is left out
      When links are suggested for "Coast":
        """
        The tide rises.
        == History ==
        The harbour froze.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

    Scenario: A section within a section that is left out stays
      Given the section "History" is left out
      When links are suggested for "Coast":
        """
        == History ==
        The harbour froze.
        === Ships ===
        The tide rises.
        """
      Then the suggestions are
        | phrase | page |
        | tide   | Tide |

  Rule: Threshold and limit decide how many

    Scenario: What is below the threshold is left out
      When links are suggested for "Coast":
        """
        In fog the harbour is still.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

    @wired
    Scenario: A lower threshold lets more through
      Given a threshold of 0.25
      When links are suggested for "Coast":
        """
        In fog the harbour is still.
        """
      Then the suggestions are
        | phrase  | page    |
        | fog     | Fog     |
        | harbour | Harbour |

    @wired
    Scenario: The limit takes the first of the page
      Given at most 1 link
      When links are suggested for "Coast":
        """
        The harbour is still. The lighthouse shines.
        """
      Then the suggestions are
        | phrase  | page    |
        | harbour | Harbour |

    Scenario: No limit
      Given at most -1 links
      When links are suggested for "Coast":
        """
        The harbour is still. The lighthouse shines. The keeper sleeps.
        """
      Then the suggestions are
        | phrase     | page       |
        | harbour    | Harbour    |
        | lighthouse | Lighthouse |
        | keeper     | Keeper     |
