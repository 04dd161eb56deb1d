using System.Text.Json.Nodes;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class AefCommandTests
{
    [Fact]
    public void Every_table_of_every_Party_is_a_file_that_reads_back()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("aef", "ledger.json", "--year", "2026", "--out", "new/aef");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(12, Directory.GetFiles(folder.Of("new/aef")).Length);
        var reports = LedgerReports.Of(LedgerDocument.Read(folder.Ledger).Value, 2026).Reports.Select(each => each.Report);
        foreach (var report in reports)
        {
            var start = folder.Of($"new/aef/{report.Submission.Party}-2026");
            Assert.Equal(report, AefReport.ReadJson(File.ReadAllText($"{start}.json")).Value);
            var tables = new Dictionary<AefTable, string>
            {
                [AefTable.Submission] = File.ReadAllText($"{start}-1-submission.csv"),
                [AefTable.Authorizations] = File.ReadAllText($"{start}-2-authorizations.csv"),
                [AefTable.Actions] = File.ReadAllText($"{start}-3-actions.csv"),
                [AefTable.Holdings] = File.ReadAllText($"{start}-4-holdings.csv"),
                [AefTable.AuthorizedEntities] = File.ReadAllText($"{start}-5-authorized-entities.csv"),
            };
            Assert.Equal(report, AefReport.ReadCsv(tables).Value);
        }
    }

    [Fact]
    public void The_page_lists_the_files_and_what_was_found()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run(80, "aef", "ledger.json", "--year", "2026", "--out", "aef");
        Assert.StartsWith("""
            Agreed Electronic Format, 2026: files in aef
              Party  table                rows  file
              JPN    Submission              1  JPN-2026-1-submission.csv
              JPN    Authorizations          1  JPN-2026-2-authorizations.csv
              JPN    Actions                12  JPN-2026-3-actions.csv
              JPN    Holdings                3  JPN-2026-4-holdings.csv
              JPN    Authorized entities     0  JPN-2026-5-authorized-entities.csv
              JPN    all, as JSON               JPN-2026.json
            """.ReplaceLineEndings("\n"), run.Out, StringComparison.Ordinal);
        Assert.Contains("[Authorisation] THA: TH-2026-1; JPN: JP-2026-1", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Checked: nothing has to be mended, and the reports agree with each other.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Party_alone_is_not_compared_and_that_is_said()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("aef", "ledger.json", "--year", "2026", "--party", "JPN", "--out", "aef");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(6, Directory.GetFiles(folder.Of("aef")).Length);
        Assert.Contains("THA to JPN: 2,382 t CO2 eq cannot be compared, because there is no report of THA on 2026 here.", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Checked: nothing has to be mended.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Party_without_submission_is_named()
    {
        using var folder = new LedgerFolder();
        var json = JsonNode.Parse(folder.Ledger)!;
        json["parties"]![1]!.AsObject().Remove("submissions");
        File.WriteAllText(folder.Of("one.json"), json.ToJsonString());
        Assert.Contains("THA participates in a cooperative approach, and the document has no submission of it on 2026.", folder.Run("aef", "one.json", "--year", "2026", "--out", "aef").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten_unless_it_is_asked_for()
    {
        using var folder = new LedgerFolder();
        Directory.CreateDirectory(folder.Of("aef"));
        File.WriteAllText(folder.Of("aef/JPN-2026.json"), "filled in");
        var run = folder.Run("aef", "ledger.json", "--year", "2026", "--out", "aef");
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains("In \"aef\" exist already JPN-2026.json; nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.Equal("filled in", File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Of("aef")))));
        Assert.Equal(ExitCode.Done, folder.Run("aef", "ledger.json", "--year", "2026", "--out", "aef", "--overwrite").ExitCode);
        Assert.NotEqual("filled in", File.ReadAllText(folder.Of("aef/JPN-2026.json")));
        Assert.Equal(12, Directory.GetFiles(folder.Of("aef")).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_wrong_usage()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("aef", "ledger.json", "--year", "2026", "--out", "ledger.json");
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains("\"ledger.json\" is a file: name a folder.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said_and_leaves_nothing_half_written()
    {
        using var folder = new LedgerFolder();
        Directory.CreateDirectory(folder.Of("aef/JPN-2026-2-authorizations.csv"));
        var run = folder.Run("aef", "ledger.json", "--year", "2026", "--out", "aef", "--overwrite");
        Assert.Equal((ExitCode.NotWritten, ""), (run.ExitCode, run.Out));
        Assert.Contains("\"aef/JPN-2026-2-authorizations.csv\" could not be written", run.Error, StringComparison.Ordinal);
        Assert.Equal("JPN-2026-1-submission.csv", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.Of("aef")))));
    }

    [Fact]
    public void What_has_to_be_mended_is_a_problem_of_the_data_and_the_files_are_there()
    {
        using var folder = new LedgerFolder();
        var file = folder.Changed("\"Energy generation\"", "\"Power\"");
        var run = folder.Run("aef", file, "--year", "2026", "--out", "aef");
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Equal(12, Directory.GetFiles(folder.Of("aef")).Length);
        Assert.Contains("JPN, Authorizations row 1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Checked:", run.Out, StringComparison.Ordinal);
        var json = folder.Run("aef", file, "--year", "2026", "--out", "json", "--json");
        Assert.Equal((ExitCode.Problems, ""), (json.ExitCode, json.Error));
        var document = JsonNode.Parse(json.Out)!;
        Assert.False((bool)document["areSound"]!);
        Assert.Contains(document["problems"]!.AsArray(), problem => (string?)problem!["code"] == "UnknownName");
    }

    [Fact]
    public void Json_lists_files_and_findings()
    {
        using var folder = new LedgerFolder();
        var document = JsonNode.Parse(folder.Run("aef", "ledger.json", "--year", "2026", "--out", "aef", "--json").Out)!;
        Assert.Equal("jcm-aef-files/1", (string?)document["format"]);
        Assert.True((bool)document["areSound"]!);
        Assert.Equal(3, document["remarks"]!.AsArray().Count);
        Assert.All(document["files"]!.AsArray(), file => Assert.True(File.Exists(folder.Of((string)file!["path"]!))));
    }

    [Fact]
    public void Without_submission_nothing_is_written()
    {
        using var folder = new LedgerFolder();
        var run = folder.Run("aef", "ledger.json", "--year", "2027", "--out", "aef");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("The document has no submission on 2027", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("aef")));
        Assert.Equal(ExitCode.Problems, folder.Run("aef", folder.Changed("jcm-ledger/1", "jcm-ledger/9"), "--year", "2026", "--out", "aef", "--json").ExitCode);
    }

    [Theory]
    [InlineData("--year needs a value", "aef", "ledger.json", "--out", "aef")]
    [InlineData("--out needs a value", "aef", "ledger.json", "--year", "2026")]
    [InlineData("--year cannot be \"26\"", "aef", "ledger.json", "--year", "26", "--out", "aef")]
    [InlineData("There is no file", "aef", "none.json", "--year", "2026", "--out", "aef")]
    public void Wrong_usage_is_explained(string message, params string[] args)
    {
        using var folder = new LedgerFolder();
        var run = folder.Run(args);
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_command_writes_no_further_file()
    {
        using var folder = new LedgerFolder();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = ToolRun.With(new ToolSetting { Folder = folder.Folder, CancellationToken = stop.Token }, "aef", "ledger.json", "--year", "2026", "--out", "aef");
        Assert.Equal((ExitCode.Interrupted, ""), (run.ExitCode, run.Out));
    }
}
