Feature: Positions

  Who places a link needs to know where its phrase stands: by its offset in the wikitext, and by how
  often the same text stands before it in what a reader sees.

  Background:
    Given a wiki where
      | phrase  | page    | times |
      | harbour | Harbour | 80    |
      | tide    | Tide    | 70    |
      | sea     | Sea     | 90    |

  Rule: Offsets count characters, not halves of characters

    @wired
    Scenario: Characters beyond the first plane count once
      When links are suggested for "Coast":
        """
        🌊🌊 The tide and 𝔱𝔥𝔢 harbour.
        """
      Then the places are
        | phrase  | offset | before       | after       |
        | tide    | 7      | «🌊🌊 The »  | « and 𝔱𝔥𝔢 h» |
        | harbour | 20     | «e and 𝔱𝔥𝔢 » | «.»         |

    Scenario: Markup before the phrase counts
      When links are suggested for "Coast":
        """
        '''Coast''' {{small|x}}: the tide.
        """
      Then the places are
        | phrase | offset |
        | tide   | 29     |

    Scenario: The phrase is given as it stands in the source
      When links are suggested for "Coast":
        """
        The HARBOUR is still.
        """
      Then the places are
        | phrase  | offset |
        | HARBOUR | 4      |

  Rule: The match index counts the same text before it, even within words

    @wired
    Scenario: The text stands before within longer words
      When links are suggested for "Coast":
        """
        The seashore and the seabed belong to the sea.
        """
      Then the places are
        | phrase | match |
        | sea    | 2     |

    Scenario: What stands in a template, a link or in bold is not counted
      When links are suggested for "Coast":
        """
        {{box|tides}} [[Moon|tidelands]] '''tide''' and then the tide.
        """
      Then the places are
        | phrase | match |
        | tide   | 0     |

    Scenario: Another case is another text
      When links are suggested for "Coast":
        """
        Seaside people love the sea.
        """
      Then the places are
        | phrase | match |
        | sea    | 0     |

  Rule: The context is up to ten characters of the same stretch of text

    Scenario: It ends where the text ends
      When links are suggested for "Coast":
        """
        {{box}}The tide[[Moon|]] turns
        """
      Then the places are
        | phrase | before | after |
        | tide   | «The » | «»    |

    Scenario: It is cut at ten characters
      When links are suggested for "Coast":
        """
        It was said that the harbour would freeze soon.
        """
      Then the places are
        | phrase  | before       | after        |
        | harbour | « that the » | « would fre» |
