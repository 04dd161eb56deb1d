using System.Runtime.InteropServices;

namespace Jcm.Calculations.Package.Tests;

/// <summary>A project of somebody who uses the packages, in a folder of its own.</summary>
internal sealed class Consumer(PackedPackages packed, string name)
{
    /// <summary>The platform that a trimmed program is made for: this one.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier;

    /// <summary>The folder of the project.</summary>
    public string Folder { get; } = packed.Folder(name);

    /// <summary>Writes the project file: warnings are errors, as with careful users.</summary>
    public Consumer Project(string packages, string properties = "", string references = "", string kind = "Exe")
    {
        packed.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{kind}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join('\n', packages.Split(' ').Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Repository.PackageVersion}\" />"))}
                {references}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    public Consumer Source(string file, string code)
    {
        packed.Write($"{name}/{file}", code);
        return this;
    }

    /// <summary>Restores and compiles.</summary>
    public Consumer Build()
    {
        ProgramRun.Dotnet(Folder, "build", "--output", "built").Succeeded();
        return this;
    }

    /// <summary>Restores and publishes without what is not used.</summary>
    public ProgramRun PublishTrimmed() => ProgramRun.Dotnet(Folder, "publish", "--runtime", Platform, "--self-contained", "--output", "built");

    /// <summary>Runs what was built.</summary>
    public string Run() => ProgramRun.Dotnet(Folder, Path.Combine("built", $"{name}.dll")).Succeeded();

    /// <summary>Runs what was published with its own runtime.</summary>
    public string RunPublished() => ProgramRun.Of(Path.Combine(Folder, "built", ProgramRun.Executable(name)), Folder).Succeeded();
}
