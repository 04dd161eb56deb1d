using Jcm.Calculations.Cli.Commands;
using Xunit;

namespace Jcm.Calculations.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> CommandNames => [.. JcmTool.Root(Silent).Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Examples => [.. CommandExamples.All.Select(example => example.CommandLine)];

    private static Terminal Silent => new() { Out = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "." };

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("help help")]
    [InlineData("help --help")]
    public void The_first_page_names_the_way_of_a_project_and_every_command(string words)
    {
        var run = ToolRun.Of(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("jcm new TH_AM001", run.Out, StringComparison.Ordinal);
        Assert.Contains("3    verification failed", run.Out, StringComparison.Ordinal);
        Assert.All(JcmTool.Root(Silent).Subcommands, command => Assert.Contains($"\n  {command.Name} ", run.Out, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Every_command_has_help_with_its_options_an_example_and_the_exit_codes(string name)
    {
        var command = JcmTool.Root(Silent).Subcommands.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        var run = ToolRun.Of(name, "--help");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"jcm {name}: {command.Description}\n", run.Out, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains($"  {option.Name} ", run.Out, StringComparison.Ordinal));
        Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description)));
        Assert.All(command.Arguments, argument => Assert.Contains($"<{argument.HelpName ?? argument.Name}>", run.Out, StringComparison.Ordinal));
        Assert.NotEmpty(CommandExamples.Of(name));
        Assert.All(CommandExamples.Of(name), example => Assert.Contains(example.CommandLine, run.Out, StringComparison.Ordinal));
        Assert.All(ExitCode.Meanings, each => Assert.Equal(each.Code != ExitCode.VerificationFailed || name is "verify", run.Out.Contains(each.Meaning, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Help_is_shown_whatever_else_is_wrong_with_the_command_line(string name)
    {
        var run = ToolRun.Of(name, "--help", "--nonsense", "x", "y", "z");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"jcm {name}: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Help_before_a_command_shows_the_same_page_as_help_behind_it(string name) => Assert.Equal(ToolRun.Of(name, "--help"), ToolRun.Of("help", name));

    [Fact]
    public void Help_of_a_command_that_does_not_exist_is_wrong_usage()
    {
        var run = ToolRun.Of("help", "calculat");
        Assert.Equal((ExitCode.WrongUsage, "", "There is no command \"calculat\". Did you mean calculate?\nSee jcm --help.\n"), (run.ExitCode, run.Out, run.Error));
        Assert.Contains("Did you mean help?", ToolRun.Of("helo").Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_works_as_it_stands(string line)
    {
        var example = CommandExamples.All.First(each => string.Equals(each.CommandLine, line, StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        SampleDocuments.CopyTo(folder.Path);
        var words = CommandLineWords.Of(line);
        Assert.Equal("jcm", words.Words[0]);
        var input = words.Input is { } file ? File.ReadAllText(folder.File(file)) : "";
        var run = ToolRun.With(new ToolSetting { Folder = folder.Path, Input = input }, [.. words.Words.Skip(1)]);
        Assert.True(run.ExitCode == example.ExitCode, run.Error);
        Assert.False(string.IsNullOrEmpty(run.Out + run.Error));
        ApprovedOutput.Compare(line, run);
    }

    [Fact]
    public void The_version_names_tool_library_and_data()
    {
        var run = ToolRun.Of("--version");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches(@"^jcm \d+\.\d+\.\d+\S*\nJcm\.Calculations \d+\.\d+\.\d+\S*\nreference data \S+ \([0-9a-f]{12}\)\n$", run.Out);
    }

    [Fact]
    public void Help_keeps_to_the_width_of_the_terminal()
    {
        foreach (var name in CommandNames.Select(row => row.Data))
        {
            var run = ToolRun.With(new ToolSetting { Width = 80 }, name, "--help");
            var tooLong = run.Out.Split('\n').Where(line => line.Length > 80 && !line.Contains("jcm ", StringComparison.Ordinal)).ToList();
            Assert.Empty(tooLong);
        }
    }
}
