using System.Globalization;
using System.Text.Json;
using FsCheck.Fluent;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

public sealed class BatchCommandTests
{
    private static readonly ToolSetting Samples = new() { Folder = SampleDocuments.Folder };

    private static readonly string[] Solar = ["--methodology", "VN_AM007", "--choose", "EF_RE,i=national grid"];

    [Fact]
    public void The_whole_file_has_the_totals_of_its_parts_bit_for_bit_and_for_any_number_of_threads() => Law.Holds(
        from rows in Gen.ArrayOf(Gen.Elements("a,2024,12.5", "a,2025,1e3", "b,2024,0.1", "b,2024,x", "\"c, d\",2025,7,5", "c,x,1", ",2024,3", "b,2025,123456789.25", "a,2024,-1", "\"c, d\",2025,7000"), 12)
        from cut in Gen.Choose(0, 12)
        from threads in Gen.Choose(1, 4)
        select (rows, cut, threads),
        each =>
        {
            const string Head = "project,year,\"EG_i,p [kWh]\"\n";
            using var folder = new TemporaryFolder();
            var whole = Totals(folder, "whole", Head, each.rows, 1);
            var again = Totals(folder, "again", Head, each.rows, each.threads);
            var first = Totals(folder, "first", Head, each.rows[..each.cut], each.threads);
            var second = Totals(folder, "second", Head, each.rows[each.cut..], 1);
            Assert.Equal(whole, again);
            // Without any group there are no names, and such totals cannot be added to named ones.
            if (first is null || second is null || whole is null) return;
            if (first.Contains("\"areNamed\": false", StringComparison.Ordinal) || second.Contains("\"areNamed\": false", StringComparison.Ordinal)) return;
            var merged = ToolRun.With(new ToolSetting { Folder = folder.Path }, "merge", "first.json", "second.json", "--out", "merged.json", "--json");
            Assert.Equal("", merged.Error);
            Assert.Equal(whole, File.ReadAllText(folder.File("merged.json")));
        },
        runs: 40);

    [Fact]
    public void Bad_rows_are_written_with_reason_and_text_and_every_group_says_how_many_it_lacks()
    {
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, ["batch", "rows-with-faults.csv", .. Solar, "--group-by", "project", "--vintage-column", "year", "--bad-rows", "bad.csv"]);
        Assert.Equal(ExitCode.Problems, run.ExitCode);
        Assert.Equal("4 of 16 rows are bad and in no total. They are in bad.csv.\n", run.Error);
        Assert.Contains("  Rooftop A / 2024    12         2 ", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            "row,line,reason,text\n"
            + "5,6,\"EG_i,p: \"\"error\"\" is not a number.\",\"Rooftop A,2024,error\"\n"
            + "8,9,\"EG_i,p: -12.5 kWh is outside the valid range: at least 0 MWh.\",\"Rooftop A,2024,-12.5\"\n"
            + "9,10,The vintage is not a year of four digits.,\"Rooftop A,24,4000.0\"\n"
            + "16,17,The row has 2 cells and the headings 3.,\"Rooftop B,2024\"\n",
            File.ReadAllText(folder.File("bad.csv")));
    }

    [Fact]
    public void Standard_input_gives_what_the_file_gives()
    {
        string[] options = [.. Solar, "--group-by", "project", "--vintage-column", "year", "--json"];
        var file = ToolRun.With(Samples, ["batch", "rows.csv", .. options]);
        var input = ToolRun.With(new ToolSetting { Folder = SampleDocuments.Folder, Input = File.ReadAllText(Path.Combine(SampleDocuments.Folder, "rows.csv")) }, ["batch", "-", .. options]);
        Assert.Equal((ExitCode.Done, "", file.Out), (input.ExitCode, input.Error, input.Out));
        using var json = JsonDocument.Parse(file.Out);
        Assert.Equal("jcm-batch/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(72, json.RootElement.GetProperty("rows").GetInt64());
        var groups = json.RootElement.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(6, groups.Count);
        Assert.Equal(json.RootElement.GetProperty("credits").GetInt64(), groups.Sum(group => group.GetProperty("credits").GetInt64()));
        Assert.All(groups, group => Assert.Equal((long)Math.Floor(group.GetProperty("reduction").GetDouble()), group.GetProperty("credits").GetInt64()));
        Assert.Contains(json.RootElement.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.Contains("EquationsNotRead", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_of_headings_and_inputs_is_reported_with_its_remedy()
    {
        AssertProblems("project,remark,EG_i;p\nx,y,1\n", Solar, "The column \"project\" is no parameter here", "The column \"remark\"", "Did you mean EG_i,p?", "--ignore \"remark\"");
        AssertProblems("\"EG_i,p [kWh]\"\n1\n", ["--methodology", "VN_AM007"], "--choose \"EF_RE,i=<row>\"", "--constant \"EF_RE,i=<value> <unit> |<source>\"");
        AssertProblems("\"EG_i,p [t]\"\n1\n", Solar, "EG_i,p");
        AssertProblems("\"EG_i,p\"\n1\n", [.. Solar, "--column", "EG_x=kWh", "--group-by", "project", "--ignore", "remark"], "--column names \"EG_x\"", "--group-by names the column \"project\"", "--ignore names \"remark\"");
        AssertProblems("\"EG_i,p [kWh]\",\"EG_i,p [kWh]\"\n1,1\n", Solar, "There are two columns");
        AssertProblems("\"EG_i,p [kWh]\"x\n1\n", Solar, "quotation mark");
        AssertProblems("", Solar, "The file is empty");
        AssertProblems("\"EG_i,p [kWh]\"\n1\n", ["--kernel", "displaced-electricity"], "--constant \"EF_RE,i=<value> <unit> |<source>\"", "PE_i,p");
        AssertProblems("\"COP_PJ,spec,i\",\"EC_PJ,i,p [kWh]\"\n1,1\n", ["--methodology", "TH_AM005@3.0"], "COP_PJ,spec,i", "COP_PJ,i");
    }

    [Fact]
    public void A_unit_on_the_command_line_serves_a_heading_without_one()
    {
        var stated = Run("\"EG_i,p [kWh]\"\n2000\n", [.. Solar, "--json"]);
        var given = Run("\"EG_i,p\"\n2000\n", [.. Solar, "--column", "EG_i,p=kWh", "--json"]);
        Assert.Equal((ExitCode.Done, stated.Out), (given.ExitCode, given.Out));
    }

    [Fact]
    public void Too_many_bad_rows_end_the_run_without_a_result()
    {
        var run = Run("\"EG_i,p [kWh]\"\n1\nx\ny\nz\n", [.. Solar, "--max-bad-rows", "1"]);
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("More than 1 rows are bad", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Problems, Run("\"EG_i,p [kWh]\"\n1\nx\n", [.. Solar, "--max-bad-rows", "1"]).ExitCode);
    }

    [Theory]
    [InlineData("batch rows.csv", "either --methodology or --kernel")]
    [InlineData("batch rows.csv --kernel electricity-efficiency-rato", "Did you mean electricity-efficiency-ratio?")]
    [InlineData("batch rows.csv --methodology VN_AM07", "Did you mean VN_AM007?")]
    [InlineData("batch rows.csv --methodology VN_AM007 --constant EF", "--constant cannot be \"EF\"")]
    [InlineData("batch rows.csv --methodology VN_AM007 --constant EF=a,5", "is not a number")]
    [InlineData("batch rows.csv --methodology VN_AM007 --choose EF", "--choose cannot be")]
    [InlineData("batch rows.csv --kernel displaced-electricity --choose EF=x", "--choose belongs to --methodology")]
    [InlineData("batch rows.csv --methodology VN_AM007 --column a=kWh --column a=MWh", "twice")]
    [InlineData("batch none.csv --methodology VN_AM007", "There is no file")]
    [InlineData("batch rows.csv --methodology VN_AM007 --totals rows.csv", "exists already")]
    [InlineData("batch rows.csv --methodology VN_AM007 --totals nowhere/x.json", "no such folder")]
    [InlineData("batch rows.csv --methodology VN_AM007 --totals x --bad-rows x", "the same file")]
    [InlineData("merge part1.json part1.json", "named twice")]
    [InlineData("merge - -", "Only one file")]
    public void Wrong_usage_is_explained(string line, string expected)
    {
        var run = ToolRun.With(Samples, line.Split(' '));
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_other_inputs_and_what_are_no_totals_are_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        Totals(folder, "a", "project,year,\"EG_i,p [kWh]\"\n", ["a,2024,1"], 1);
        Totals(folder, "b", "project,year,\"EG_i,p [MWh]\"\n", ["a,2024,1"], 1);
        File.WriteAllText(folder.File("c.json"), "{\"format\":\"jcm-totals/1\",\"versions\":[\"x\"],\"kernel\":\"k\",\"roundings\":1,\"inputs\":[],\"badRowReasons\":0,\"badRows\":0,\"areNamed\":false,\"groups\":67108864,\"totals\":[");
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path }, "merge", "a.json", "b.json", "c.json");
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.Contains("b.json: 1 problem", run.Error, StringComparison.Ordinal);
        Assert.Contains("EG_i,p = column kWh", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.json: 1 problem", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 1: [Malformed]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_only_decimals_can_tell_are_named_when_merged_without_them()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, amount) in new[] { ("a", "0.6"), ("b", "1.4") })
        {
            File.WriteAllText(folder.File($"{name}.csv"), string.Create(CultureInfo.InvariantCulture, $"\"EG_i,p [MWh]\"\n{amount}\n"));
            string[] words = ["batch", $"{name}.csv", "--methodology", "VN_AM007", "--constant", "EF_RE,i=0.5 tCO2/MWh |plan"];
            Assert.Equal(ExitCode.Done, ToolRun.With(new ToolSetting { Folder = folder.Path }, [.. words, "--totals", $"{name}.json"]).ExitCode);
            Assert.Equal(ExitCode.Done, ToolRun.With(new ToolSetting { Folder = folder.Path }, [.. words, "--decimals", "--totals", $"{name}-decimals.json"]).ExitCode);
        }

        var without = ToolRun.With(new ToolSetting { Folder = folder.Path }, "merge", "a.json", "b.json");
        Assert.Equal(ExitCode.Problems, without.ExitCode);
        Assert.Contains("jcm batch --decimals", without.Error, StringComparison.Ordinal);
        var with = ToolRun.With(new ToolSetting { Folder = folder.Path }, "merge", "a-decimals.json", "b-decimals.json");
        Assert.Equal((ExitCode.Done, ""), (with.ExitCode, with.Error));
        Assert.Contains(": 1 t of credits from 2 rows", with.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_page_keeps_to_the_width_and_progress_to_standard_error(int width)
    {
        var run = ToolRun.With(Samples with { Width = width }, ["batch", "rows.csv", .. Solar, "--group-by", "project", "--vintage-column", "year"]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.All(run.Out.Split('\n').Where(line => !line.Contains("http", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
        Assert.Equal(ExitCode.Done, ToolRun.With(Samples with { IsRich = true, Width = width }, ["batch", "rows.csv", .. Solar, "--group-by", "project", "--ignore", "year"]).ExitCode);
    }

    [Fact]
    public void A_run_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(ExitCode.Interrupted, ToolRun.With(Samples with { CancellationToken = stop.Token }, ["batch", "rows.csv", .. Solar, "--group-by", "project", "--ignore", "year"]).ExitCode);
    }

    /// <summary>Writes rows, calculates them, and gives the text of their totals.</summary>
    private static string? Totals(TemporaryFolder folder, string name, string head, string[] rows, int threads)
    {
        File.WriteAllText(folder.File($"{name}.csv"), head + string.Concat(rows.Select(row => row + "\n")));
        var run = ToolRun.With(
            new ToolSetting { Folder = folder.Path },
            ["batch", $"{name}.csv", .. Solar, "--group-by", "project", "--vintage-column", "year", "--totals", $"{name}.json", "--decimals", "--threads", threads.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(run.ExitCode is ExitCode.Done or ExitCode.Problems, run.Error);
        return File.ReadAllText(folder.File($"{name}.json"));
    }

    private static ToolRun Run(string csv, string[] options) => ToolRun.With(new ToolSetting { Input = csv }, ["batch", "-", .. options]);

    private static void AssertProblems(string csv, string[] options, params string[] expected)
    {
        var run = Run(csv, options);
        Assert.Equal((ExitCode.Problems, ""), (run.ExitCode, run.Out));
        Assert.All(expected, words => Assert.Contains(words, run.Error, StringComparison.Ordinal));
    }
}
