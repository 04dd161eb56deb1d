using System.Runtime.CompilerServices;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Readme;

/// <summary>What the README says is what happens.</summary>
public sealed class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    [Fact]
    public void The_example_prints_what_the_README_says()
    {
        var printed = new StringWriter();
        Example(printed);
        var readme = Text("README.md");
        Assert.Contains($"It prints `{printed.ToString().ReplaceLineEndings("\n").Split('\n')[0]}`", readme, StringComparison.Ordinal);
        var shown = readme.Split("and then how that came about:\n\n```\n")[1].Split("```")[0];
        Assert.Contains(shown, printed.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Jcm.Calculations/README.md")]
    public void The_example_is_the_code_that_this_test_compiles(string file)
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <example>\n")[1].Split("        // </example>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var shown = Text(file).Split("```csharp\n")[1].Split("```")[0].Split('\n').SkipWhile(line => line.StartsWith("using", StringComparison.Ordinal) || line.Length == 0);
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), string.Join('\n', shown).Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
    }

    private static void Example(TextWriter console)
    {
        // <example>
        var project = new Project("VN-rooftop", Catalogue.Approved.Get("VN_AM007", "1.0"))
            .Choose("EF_RE,i", "national grid")
            .Monitor("roof A", Period.Parse("2024-01-01..2024-12-31"), "EG_i,p", 1_214_700m, "kWh", MonitoringOptions.C, "export meter A");
        var result = project.Calculate();
        console.WriteLine(result.Total.Reduction);
        console.WriteLine(result.Explain());
        // </example>
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
