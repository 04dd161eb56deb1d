using FsCheck.Fluent;
using Xunit;

namespace Jcm.Calculations.Cli.Tests;

public sealed class WrongUsageTests
{
    [Theory]
    [InlineData("methodolgies", "Did you mean methodologies?")]
    [InlineData("quite-another-thing", "There is no command \"quite-another-thing\".")]
    [InlineData("methodologies --contry VN", "jcm methodologies has no option --contry. Did you mean --country?")]
    [InlineData("methodologies --country", "--country needs a value")]
    [InlineData("methodologies --country XX", "There are no methodologies of the country \"XX\". Known: BD Bangladesh")]
    [InlineData("methodologies --family chillers", "Did you mean chiller?")]
    [InlineData("methodologies more", "jcm methodologies does not know what to do with \"more\".")]
    [InlineData("describe", "jcm describe needs <id>")]
    [InlineData("describe VN_AM07", "There is no methodology \"VN_AM07\". Did you mean VN_AM007?")]
    [InlineData("describe VN_AM007 --version 9.9", "VN_AM007 has no version \"9.9\". Versions: 1.0.")]
    [InlineData("describe VN_AM007 --parameter EF_RE", "Did you mean EF_RE,i?")]
    [InlineData("new VN_AM007 --points 0", "--points cannot be \"0\": write a whole number from 1 to 10000.")]
    [InlineData("new VN_AM007 --points 1,5", "--points cannot be \"1,5\"")]
    [InlineData("new VN_AM007 --from 1.2.2025", "--from cannot be \"1.2.2025\": write a date as 2025-12-31.")]
    [InlineData("new VN_AM007 --from 2025-02-01 --to 2025-01-01", "--from is later than --to.")]
    [InlineData("new VN_AM007 --points 10000 --every month", "10000 points with 12 periods each are too many for a template")]
    [InlineData("new VN_AM007 --every week", "--every cannot be \"week\". It is one of: year, month.")]
    [InlineData("new VN_AM007 --choose grid", "--choose cannot be \"grid\"")]
    [InlineData("new VN_AM007 --choose a=b --choose a=c", "--choose names a twice.")]
    [InlineData("new VN_AM007 --choose EF_RE,i=wind", "EF_RE,i of VN_AM007 version 1.0 has no \"wind\".")]
    [InlineData("new VN_AM007 --item coal", "sums over nothing")]
    [InlineData("new MM_AM001 --item food", "name what it is, for example \"waste type j=food\"")]
    [InlineData("new VN_AM007 --without EG_i,p", "EG_i,p is not an optional parameter")]
    public void What_is_wrong_is_named_with_the_nearest_that_exists(string words, string message)
    {
        var run = ToolRun.Of(words.Split(' '));
        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_words_are_there_is_a_message_and_no_stack_trace()
    {
        string[] words = ["methodologies", "describe", "new", "VN_AM007", "MM_AM001", "--json", "--country", "VN", "--version", "1.0", "--points", "2", "-3", "--item", "a=b", "=", "--choose", "@x", "[parse]", "--", "-", "", "ü\u0001", "--every", "month", "--from", "2025-01-01", "--to", "9999-12-31", "--csv", "--help"];
        Law.Holds(
            Gen.ListOf(Gen.Elements(words)).Select(list => list.ToArray()),
            args =>
            {
                var run = ToolRun.Of(args);
                Assert.Contains(run.ExitCode, new[] { ExitCode.Done, ExitCode.WrongUsage });
                Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
                Assert.Equal(run.ExitCode == ExitCode.WrongUsage, run.Out.Length == 0);
                if (run.ExitCode == ExitCode.WrongUsage) Assert.False(string.IsNullOrEmpty(run.Error));
            },
            runs: 150);
    }
}
