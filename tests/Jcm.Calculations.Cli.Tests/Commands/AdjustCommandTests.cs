using System.Text.Json.Nodes;
using Jcm.Calculations.Cli.Commands;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class AdjustCommandTests
{
    private const string Page = """
        Corresponding adjustments
          NDC            year      CA                     E    EB = E + CA
          JPN 2021-2030  2030  -170.1  binding  760,000,000  759,999,829.9

        Structured summary of JPN, 2030 [tCO2e (AR5)]
          paragraph  row                                                            2030
          7(a)(i)    Indicative trajectory or budget (single-year target)              -
          7(b)       Trajectory or budget (multi-year target)                          -
          23(a)      Annual emissions covered by the NDC                     760,000,000
          23(b)      Portion of the emissions under paragraph 10                       -
          23(i)      Annual level of the non-GHG indicator                             -
          23(c)      ITMOs first transferred                                           0
          23(d)      Mitigation outcomes authorised for other                          0
                     international mitigation purposes
          23(e)      ITMOs used towards the NDC                                    1,701
          23(f)      Net annual quantity, (c) + (d) − (e)                         -1,701
          7(a)(ii)   Cumulative quantity divided by the elapsed years             -170.1
                     (averaging)
          23(g)      Total corresponding adjustments used for the balance         -170.1
          23(h)      Cumulative net quantity, sum of (f)                          -1,701
          23(k)(i)   Annual emissions balance, (a) + (g)                   759,999,829.9
          23(k)(ii)  Annual adjusted non-GHG indicator, (i) − (g)                      -

          23(l)  Assessment of the achievement: not assessed: There is no quantified
            target to compare with. Give the contribution its target: what the emissions
            of the target year may be at most.

        Between the Parties JPN, THA, 2030
                                                               CA
          for other purposes, subtracted by no Party            0
          first transferred and not used by these Parties    68.1
          adjusted yearly instead of by averaging          -238.2
          sum of the adjustments                           -170.1
          cumulative net quantity                             681

        Japan's rule of one tenth: mitigation of 2021-01-01..2030-12-31, target year
        FY2030 [tCO2e]
          Party      S      CA            E    EB = E + CA
          JPN    1,701  -170.1  760,000,000  759,999,829.9
          THA    1,701   170.1  388,000,000  388,000,170.1

        CA = −S / 10 for Japan, S / 10 for partner countries. 1,701 credits count; 1,700
        do not, and --explain says why.

        All amounts are exact. Every step, year and rule: add --explain.

        """;

    [Fact]
    public void The_page_shows_the_account_what_remains_between_the_Parties_and_the_rule_of_one_tenth()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run(80, "adjust", "ledger.json", "--party", "JPN", "--year", "2030");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(Page.ReplaceLineEndings("\n"), run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void A_page_for_a_person_has_the_same_words()
    {
        using var folder = new LedgerFolder();
        var rich = ToolRun.With(new ToolSetting { Folder = folder.Folder, IsRich = true, Width = 120 }, "adjust", "ledger.json");
        var plain = folder.Run(120, "adjust", "ledger.json");
        Assert.Contains("\u001b[", rich.Out, StringComparison.Ordinal);
        Assert.Equal(plain.Out, WithoutColours(rich.Out));
    }

    [Fact]
    public void Amounts_that_no_decimal_holds_are_fractions()
    {
        using var folder = new LedgerFolder();
        var file = folder.Changed("\"year\": 2030 }\n  ]", "\"year\": 2026 }\n  ]");
        var run = folder.Run("adjust", file, "--party", "JPN", "--year", "2026");
        Assert.Contains("JPN 2021-2030  2026  -39.5  indicative", run.Out, StringComparison.Ordinal);
        var later = folder.Run("adjust", file, "--party", "JPN", "--year", "2027", "--without-balances");
        Assert.Equal(ExitCode.Done, later.ExitCode);
        Assert.Contains("-237/7 ≈ -33.857143  indicative  -            -", later.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_gives_the_working_of_the_library()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", "ledger.json", "--explain");
        Assert.Equal(LedgerAdjustments.Of(LedgerDocument.Read(folder.Ledger).Value).Explain(), run.Out);
    }

    [Fact]
    public void Json_is_the_document_of_the_library()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", "ledger.json", "--json");
        Assert.Equal(LedgerAdjustments.Of(LedgerDocument.Read(folder.Ledger).Value).ToJson(), run.Out);
        Assert.Equal("jcm-adjustments/1", (string?)JsonNode.Parse(run.Out)!["format"]);
    }

    [Fact]
    public void A_ledger_comes_from_standard_input_too()
    {
        using var folder = new LedgerFolder();
        var run = ToolRun.With(new ToolSetting { Folder = folder.Folder, Input = folder.Ledger }, "adjust", "-");
        Assert.Equal(folder.Run("adjust", "ledger.json").Out, run.Out);
    }

    [Fact]
    public void Missing_emissions_are_named_and_can_be_done_without()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", "ledger.json", "--year", "2028");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("ledger.json: 2 problems\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("The emissions of JPN in 2028", run.Error, StringComparison.Ordinal);
        Assert.Contains("The emissions of THA in 2028", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, folder.Run("adjust", "ledger.json", "--year", "2028", "--without-balances").ExitCode);
    }

    [Fact]
    public void Problems_are_one_document_with_json()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", folder.Changed("\"to\": \"JPN\"", "\"to\": \"XXX\""), "--json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Error));
        var problems = JsonNode.Parse(run.Out)!["problems"]!.AsArray();
        Assert.Contains(problems, problem => (string?)problem!["path"] == "$.actions[20].to");
        var missing = JsonNode.Parse(folder.Run("adjust", "ledger.json", "--year", "2028", "--json").Out)!;
        Assert.Equal(("jcm-problems/1", "E_JPN"), ((string?)missing["format"], (string?)missing["problems"]![0]!["parameter"]));
    }

    [Fact]
    public void A_refused_action_is_shown_with_its_place_and_line()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", folder.Changed("\"first transfer\", \"date\": \"2026-06-01\", \"outcomes\": \"CA0001-THA01-THA-1..675-2024\"", "\"first transfer\", \"date\": \"2026-06-01\", \"outcomes\": \"CA0001-THA01-THA-1..676-2024\""));
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Contains("$.actions[20] (line 45): [Refused] [NotInAccount]", run.Error, StringComparison.Ordinal);
        Assert.Contains("Not judged, because they build on what is refused or malformed: actions[23] to actions[24], actions[29].", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file \"nothing.json\".", "nothing.json")]
    [InlineData("--year cannot be \"1999\": write a calendar year from 2021 to 2100.", "ledger.json", "--year", "1999")]
    [InlineData("--year cannot be \"soon\"", "ledger.json", "--year", "soon")]
    [InlineData("--party cannot be \"JPX\": write the code of a country, for example JPN. Did you mean JPN?", "ledger.json", "--party", "JPX")]
    [InlineData("jcm adjust has no option --explian. Did you mean --explain?", "ledger.json", "--explian")]
    [InlineData("jcm adjust needs <ledger.json>")]
    public void Wrong_usage_is_explained(string message, params string[] args)
    {
        using var folder = new LedgerFolder();
        var run = folder.Run(["adjust", .. args]);
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_Party_without_contribution_there_is_a_problem_and_no_page()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("adjust", "ledger.json", "--party", "VNM");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("No contribution of VNM", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_emissions_of_the_target_year_the_page_says_that_there_are_no_balances_under_the_rule()
    {
        using var folder = new LedgerFolder();
        var json = JsonNode.Parse(folder.Ledger)!;
        foreach (var party in json["parties"]!.AsArray()) party!.AsObject().Remove("targetYearEmissions");
        File.WriteAllText(folder.Of("bare.json"), json.ToJsonString());
        Assert.Contains("There are no balances under this rule", folder.Run("adjust", "bare.json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contribution_in_another_metric_has_its_own_headings()
    {
        using var folder = new LedgerFolder();
        File.WriteAllText(folder.Of("mwh.json"), """
            {
              "format": "jcm-ledger/1",
              "parties": [{ "party": "THA", "emissions": [{ "year": 2030, "amount": 9 }], "indicators": [{ "unit": "MWh", "levels": [{ "year": 2030, "amount": 70 }] }] }],
              "actions": [
                { "action": "report NDC", "date": "2024-01-01", "party": "THA", "firstYear": 2021, "lastYear": 2030, "method": "averaging", "metric": { "unit": "MWh" } },
                { "action": "report NDC", "date": "2024-01-01", "party": "THA", "firstYear": 2021, "lastYear": 2030, "method": "averaging" }
              ]
            }
            """);
        Assert.Contains("E or I  EB or AI", folder.Run("adjust", "mwh.json").Out, StringComparison.Ordinal);
        var json = JsonNode.Parse(File.ReadAllText(folder.Of("mwh.json")))!;
        json["actions"]!.AsArray().RemoveAt(1);
        json["parties"]![0]!.AsObject().Remove("emissions");
        File.WriteAllText(folder.Of("mwh.json"), json.ToJsonString());
        var run = folder.Run("adjust", "mwh.json");
        Assert.Contains("AI = I − CA", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("one tenth", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_the_help_works_as_it_stands()
    {
        foreach (var example in AdjustCommand.Examples.Concat(AefCommand.Examples))
        {
            using var folder = new LedgerFolder();
            var run = folder.Run(example.CommandLine.Split(' ')[1..]);
            Assert.Equal((example.ExitCode, ""), (run.ExitCode, run.Error));
            Assert.Contains(example.CommandLine, folder.Run(example.Command, "--help").Out, StringComparison.Ordinal);
        }
    }

    private static string WithoutColours(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));
}
