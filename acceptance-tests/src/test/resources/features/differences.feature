Feature: Where the original errs

  The service that Linkrec stands in for has known defects. Each one that is mended here has its
  scenario, so that it stays mended.

  Background:
    Given a wiki where
      | phrase         | page           | times |
      | harbour        | Harbour        | 80    |
      | harbour master | Harbour master | 85    |
      | tide           | Tide           | 70    |
      | sea            | Sea            | 90    |

  Rule: A phrase stands where it stands, whatever the page repeats

    Scenario: A text that a template has before
      When links are suggested for "Coast":
        """
        {{box|The tide turns.}}
        The tide turns.
        """
      Then the places are
        | phrase | offset | match |
        | tide   | 28     | 0     |

    Scenario: The same stretch of text twice
      When links are suggested for "Coast":
        """
        A pier.[[Moon|x]] A tide pool.[[Moon|y]] A tide pool.
        """
      Then the places are
        | phrase | offset | match |
        | tide   | 20     | 0     |

    Scenario: A comment that says the same
      When links are suggested for "Coast":
        """
        <!-- the tide -->the tide
        """
      Then the places are
        | phrase | offset | match |
        | tide   | 21     | 0     |

  Rule: What is suggested does not count as text of the page

    Scenario: The page of an earlier suggestion has the later phrase in its name
      Given the phrase "quay" leads to "Quay by the sea" 95 times
      When links are suggested for "Coast":
        """
        The quay is by the sea.
        """
      Then the places are
        | phrase | offset | match |
        | quay   | 4      | 0     |
        | sea    | 19     | 0     |

  Rule: The match index counts what the client's walker reads

    Scenario Outline: Text within <element> is read
      When links are suggested for "Coast":
        """
        <<element>>tide</<element>> and tide
        """
      Then the match index of "tide" is 1

      Examples:
        | element |
        | small   |
        | div     |
        | span    |
        | center  |

    Scenario: The longer of two suggestions is matched first
      Given the phrase "master" leads to "Master mariner" 75 times
      When links are suggested for "Coast":
        """
        A harbour master and a master.
        """
      Then the places are
        | phrase         | offset | match |
        | harbour master | 2      | 0     |

    Scenario: A phrase before the longer one that holds it
      Given the phrase "sea" leads to "Sea" 60 times
      And the phrase "sea wall" leads to "Sea wall" 90 times
      When links are suggested for "Coast":
        """
        By the sea stands a sea wall.
        """
      Then the places are
        | phrase   | offset | match |
        | sea wall | 20     | 0     |

  Rule: Links come in the order of the page

    Scenario: A longer phrase further down
      When links are suggested for "Coast":
        """
        The tide carried the harbour master.
        """
      Then the places are
        | phrase         | offset |
        | tide           | 4      |
        | harbour master | 21     |

  Rule: The first occurrence is suggested, as it is written there

    Scenario: Capital first
      When links are suggested for "Coast":
        """
        Tide and tide and TIDE.
        """
      Then the places are
        | phrase | offset | match |
        | Tide   | 0      | 0     |

    Scenario: Capital last
      When links are suggested for "Coast":
        """
        The tide, the Tide.
        """
      Then the places are
        | phrase | offset | match |
        | tide   | 4      | 0     |

  Rule: The last word of a sentence is a word

    Scenario Outline: <what>
      When links are suggested for "Coast":
        """
        <text>
        """
      Then a page is suggested for "tide"

      Examples:
        | what                          | text                   |
        | At the end of the text        | They wait for the tide |
        | Before a full stop            | They wait for a tide.  |
        | Before another sentence       | A tide. Boats rose.    |
        | Before a link                 | The tide [[Moon\|x]]   |

    Scenario: A phrase at the end of a sentence
      When links are suggested for "Coast":
        """
        They asked the harbour master
        """
      Then the suggestions are
        | phrase         | page           |
        | harbour master | Harbour master |

    Scenario: Before a full stop of another script
      Given the phrase "նավ" leads to "Ship" 90 times
      And the articles are in the language "hy"
      When links are suggested for "Coast":
        """
        Սա նավ։ Սա ծով է։
        """
      Then the places are
        | phrase | offset |
        | նավ    | 3      |

  Rule: A phrase is whole words, and whole characters

    Scenario: Within a longer word
      When links are suggested for "Coast":
        """
        Tidewater, undersea, tides.
        """
      Then nothing is suggested

    Scenario: A longer word before the word itself
      When links are suggested for "Coast":
        """
        Tidewater follows the tide.
        """
      Then the places are
        | phrase | offset | match |
        | tide   | 22     | 0     |

    Scenario: A word that ends with a combining mark
      Given the phrase "नदी" leads to "River" 90 times
      And the articles are in the language "mr"
      When links are suggested for "Coast":
        """
        ही नदी मोठी आहे.
        """
      Then the places are
        | phrase | offset |
        | नदी    | 3      |

    Scenario: A word that goes on with a combining mark
      Given the phrase "नद" leads to "River" 90 times
      And the articles are in the language "mr"
      When links are suggested for "Coast":
        """
        ही नदी मोठी आहे.
        """
      Then nothing is suggested

    Scenario: A word that ends with a sign
      Given the phrase "c++" leads to "C++" 90 times
      When links are suggested for "Coast":
        """
        It is written in C++ mostly.
        """
      Then the places are
        | phrase | offset |
        | C++    | 17     |

  Rule: Nothing is linked twice

    Scenario Outline: A link written as <written>
      When links are suggested for "Coast":
        """
        See [[<written>|him]]. The harbour master waved.
        """
      Then nothing is suggested that leads to "Harbour master"

      Examples:
        | written           |
        | harbour_master    |
        | _Harbour  master_ |
        | :Harbour master   |

    Scenario: Through a redirect in another spelling
      Given "Port captain" is a redirect to "Harbour master"
      When links are suggested for "Coast":
        """
        See the [[port_captain]]. The harbour master waved.
        """
      Then nothing is suggested that leads to "Harbour master"

    Scenario: A first letter without a capital of its own
      Given the phrase "ზღვა" leads to "ზღვა" 90 times
      And the articles are in the language "ka"
      When links are suggested for "Coast":
        """
        [[ზღვა|აქ]] არის ზღვა.
        """
      Then nothing is suggested

    Scenario: A part of the page's own title
      When links are suggested for "Harbour master":
        """
        The harbour froze.
        """
      Then nothing is suggested

    Scenario: A part of a phrase that was chosen, even before it
      When links are suggested for "Coast":
        """
        The harbour froze. The harbour master waved.
        """
      Then the suggestions are
        | phrase         | page           |
        | harbour master | Harbour master |

  Rule: A lead is a lead, whatever it begins with

    Scenario: It begins with a link to what is left out
      Given the section "History" is left out
      When links are suggested for "Coast":
        """
        [[History]] is made by the tide.
        == History ==
        The sea rose.
        """
      Then the suggestions are
        | phrase | page |
        | tide   | Tide |

    Scenario: It is left out though it begins with a link
      Given the section "%LEAD%" is left out
      When links are suggested for "Coast":
        """
        [[History]] is made by the tide.
        == Shore ==
        The sea rose.
        """
      Then the suggestions are
        | phrase | page |
        | sea    | Sea  |

    Scenario: Its name is case-sensitive
      Given the section "%lead%" is left out
      When links are suggested for "Coast":
        """
        The tide turns.
        """
      Then the suggestions are
        | phrase | page |
        | tide   | Tide |

  Rule: Headings are compared without regard to case and outer spaces

    Scenario Outline: <asked> leaves out == <heading> ==
      Given the section "<asked>" is left out
      When links are suggested for "Coast":
        """
        The tide turns.
        ==<heading>==
        The sea rose.
        """
      Then the suggestions are
        | phrase | page |
        | tide   | Tide |

      Examples:
        | asked      | heading     |
        | see also   | See Also    |
        | STRASSE    | Straße      |
        | Notes      |     Notes   |

    Scenario: A part of a heading leaves out nothing
      Given the section "See" is left out
      When links are suggested for "Coast":
        """
        == See also ==
        The tide turns.
        """
      Then the suggestions are
        | phrase | page |
        | tide   | Tide |

  Rule: Nothing is normalised, so that positions stay true

    Scenario: Wide brackets and digits before a phrase
      Given the phrase "石橋" leads to "Stone bridge" 90 times
      And the articles are in the language "ja"
      When links are suggested for "Coast":
        """
        （１２）　石橋（いしばし）
        """
      Then the places are
        | phrase | offset |
        | 石橋   | 5      |

    Scenario: Marks of punctuation between words do not use up a phrase's length
      Given the phrase "tide, sea, wind" leads to "Three forces" 90 times
      When links are suggested for "Coast":
        """
        Of tide, sea, wind they spoke.
        """
      Then the suggestions are
        | phrase          | page         |
        | tide, sea, wind | Three forces |

    Scenario Outline: A letter that grows or shrinks in lower case, in <language>
      Given the articles are in the language "<language>"
      When links are suggested for "Coast":
        """
        İİİ ẞ the tide
        """
      Then the places are
        | phrase | offset |
        | tide   | 10     |

      Examples:
        | language |
        | az       |
        | tr       |
        | lt       |
        | en       |

    Scenario: An Azeri capital
      Given the phrase "i̇sti su" leads to "İsti su" 90 times
      And the articles are in the language "az"
      When links are suggested for "Coast":
        """
        Burada İsti su var.
        """
      Then the places are
        | phrase  | offset |
        | İsti su | 7      |

  Rule: The threshold belongs to what passes

    Scenario: A score that is the threshold
      Given the phrase "buoy" leads to "Buoy" 50 times
      And a threshold of 0.5
      When links are suggested for "Coast":
        """
        A buoy swims.
        """
      Then the suggestions are
        | phrase | page |
        | buoy   | Buoy |
