using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>What is in the packages, and what is not.</summary>
[Collection(nameof(PackedPackages))]
public sealed class PackageContentTests(PackedPackages packed)
{
    public static TheoryData<string> Names => [.. PackedPackages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is_under_which_licence_and_has_its_readme(string name)
    {
        var package = packed.Open(name);
        Assert.Equal(name, package.Metadata("id"));
        Assert.Equal(Repository.PackageVersion, package.Metadata("version"));
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.NotEmpty(package.Metadata("authors")!);
        Assert.Contains("Joint Crediting Mechanism", package.Metadata("description") + package.Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("jcm", package.Metadata("tags"), StringComparison.Ordinal);
        Assert.Equal(Repository.ReadText($"src/{name}/README.md"), package.Text("README.md"));
        Assert.Equal(Repository.ReadText("LICENSE"), package.Text("LICENSE"));
        Assert.Equal(Repository.ReadText("CHANGELOG.md"), package.Text("CHANGELOG.md"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_readme_has_links_only_that_work_outside_the_repository(string name)
    {
        var readme = packed.Open(name).Text("README.md");
        Assert.DoesNotMatch(@"\]\((?!https://)", readme);
    }

    [Fact]
    public void The_library_holds_its_assembly_and_its_documentation_and_needs_one_other_package()
    {
        var package = packed.Open("Jcm.Calculations");
        Assert.Equal(["CHANGELOG.md", "Jcm.Calculations.nuspec", "LICENSE", "README.md", "lib/net10.0/Jcm.Calculations.dll", "lib/net10.0/Jcm.Calculations.xml"], package.Files());
        Assert.Equal(["MathNet.Numerics [5.0.0, 6.0.0)"], package.Dependencies());
    }

    [Fact]
    public void The_conformance_suite_needs_the_library_of_its_version_and_its_generators()
    {
        var package = packed.Open("Jcm.Calculations.Testing");
        Assert.Equal(
            ["CHANGELOG.md", "Jcm.Calculations.Testing.nuspec", "LICENSE", "README.md", "lib/net10.0/Jcm.Calculations.Testing.dll", "lib/net10.0/Jcm.Calculations.Testing.xml"],
            package.Files());
        Assert.Equal(
            ["FSharp.Core [10.0.111, 11.0.0)", "FsCheck [3.6.0, 4.0.0)", $"Jcm.Calculations {Repository.PackageVersion}"],
            package.Dependencies().Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_tool_brings_all_that_it_needs_and_no_documentation_of_members()
    {
        var package = packed.Open("Jcm.Calculations.Cli");
        Assert.Empty(package.Dependencies());
        Assert.Equal("DotnetTool", (string?)package.Metadata().Descendants().Single(each => each.Name.LocalName is "packageType").Attribute("name"));
        var settings = XDocument.Parse(package.Text("tools/net10.0/any/DotnetToolSettings.xml")).Descendants("Command").Single();
        Assert.Equal(("jcm", "jcm.dll"), ((string)settings.Attribute("Name")!, (string)settings.Attribute("EntryPoint")!));
        Assert.Contains("tools/net10.0/any/Jcm.Calculations.dll", package.Files(), StringComparer.Ordinal);
        Assert.All(package.Files().Where(file => file.EndsWith(".xml", StringComparison.Ordinal)), file => Assert.EndsWith("DotnetToolSettings.xml", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Jcm.Calculations", "T:Jcm.Calculations.Evaluation.Project")]
    [InlineData("Jcm.Calculations", "M:Jcm.Calculations.Evaluation.Project.Calculate")]
    [InlineData("Jcm.Calculations.Testing", "T:Jcm.Calculations.Testing.KernelConformance")]
    public void The_documentation_of_members_is_there(string name, string member)
    {
        var documentation = XDocument.Parse(packed.Open(name).Text($"lib/net10.0/{name}.xml"));
        var summary = documentation.Descendants("member").Single(each => string.Equals((string)each.Attribute("name")!, member, StringComparison.Ordinal)).Element("summary");
        Assert.NotEmpty(summary!.Value.Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_in_a_package_names_the_machine_or_the_repository_it_was_built_in(string name)
    {
        foreach (var extension in (string[])["nupkg", "snupkg"])
        {
            var package = packed.Open(name, extension);
            Assert.Null(PackageFile.Element(package.Metadata(), "repository"));
            Assert.All(package.Files(), file =>
            {
                var content = package.Bytes(file);
                Assert.False(Holds(content, Repository.Root), $"{file} names {Repository.Root}");
                Assert.False(Holds(content, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar), $"{file} names the folder of a user");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Packing_again_gives_the_same_bytes(string name)
    {
        var again = packed.Folder($"again-{name}");
        ProgramRun.Dotnet(Repository.Root, "pack", Path.Combine("src", name), "--no-build", "--configuration", Repository.Configuration, "--output", again).Succeeded();
        Assert.All((string[])["nupkg", "snupkg"], extension =>
            Assert.True(packed.Open(name, extension).Bytes().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, $"{name}.{Repository.PackageVersion}.{extension}")))));
    }

    private static bool Holds(byte[] content, string text) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
