using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>The packages in the hands of their users: what the READMEs show compiles and prints what they say.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ConsumerTests(PackedPackages packed)
{
    [Fact]
    public void The_example_of_the_README_compiles_against_the_package_and_prints_what_the_README_says()
    {
        var readme = packed.Open("Jcm.Calculations").Text("README.md");
        var example = ReadmeText.Examples(readme)[0];
        Assert.Equal(ReadmeText.Examples(Repository.ReadText("README.md"))[0], example);
        var printed = new Consumer(packed, "Example").Project("Jcm.Calculations").Source("Program.cs", example).Build().Run();
        PrintsWhatTheReadmesSay(printed, readme);
    }

    [Fact]
    public void The_example_prints_the_same_when_everything_unused_is_trimmed_away_without_a_warning()
    {
        var readme = packed.Open("Jcm.Calculations").Text("README.md");
        var consumer = new Consumer(packed, "Trimmed")
            .Project("Jcm.Calculations", "<PublishTrimmed>true</PublishTrimmed><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>")
            .Source("Program.cs", ReadmeText.Examples(readme)[0]);
        var published = consumer.PublishTrimmed();
        Assert.SkipWhen(published.ExitCode is not 0 && published.Output.Contains("NU1101", StringComparison.Ordinal), "The package source at hand does not hold the runtime to publish with.");
        published.Succeeded();
        PrintsWhatTheReadmesSay(consumer.RunPublished(), readme);
    }

    [Fact]
    public void The_methodology_of_the_README_compiles_in_an_assembly_of_its_own_and_obeys_the_laws()
    {
        var readme = packed.Open("Jcm.Calculations").Text("README.md");
        var examples = ReadmeText.Examples(readme);
        var lights = new Consumer(packed, "StreetLights").Project("Jcm.Calculations", kind: "Library").Source("SavedLighting.cs", examples[1]);
        var reference = $"<ProjectReference Include=\"{Path.Combine(lights.Folder, "StreetLights.csproj")}\" />";
        var printed = new Consumer(packed, "Conformance").Project("Jcm.Calculations.Testing", references: reference).Source("Program.cs", examples[2]).Build().Run();
        Assert.Equal(ReadmeText.Printed(readme, 2), printed.TrimEnd());
    }

    private static void PrintsWhatTheReadmesSay(string printed, string readme)
    {
        Assert.Equal(ReadmeText.Printed(readme, 0), printed.Split('\n')[0]);
        var working = readme.Split("and\n\n```\n")[1].Split("```")[0].TrimEnd().Split('\n');
        Assert.Equal(working, printed.Split("  Working\n")[1].Split('\n').Take(working.Length).Select(line => line.Trim()), StringComparer.Ordinal);
        Assert.Contains(Repository.ReadText("README.md").Split("and then how that came about:\n\n```\n")[1].Split("```")[0], printed, StringComparison.Ordinal);
    }
}
