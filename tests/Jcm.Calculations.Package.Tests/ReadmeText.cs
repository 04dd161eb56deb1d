namespace Jcm.Calculations.Package.Tests;

/// <summary>Code and output as a README shows them.</summary>
internal static class ReadmeText
{
    /// <summary>The C# examples, in their order.</summary>
    public static IReadOnlyList<string> Examples(string readme) => [.. readme.Split("```csharp\n").Skip(1).Select(part => part.Split("\n```")[0] + "\n")];

    /// <summary>What a sentence such as "It prints `x`" says that the example prints.</summary>
    public static string Printed(string readme, int example) => readme.Split("```csharp\n")[example + 1].Split("It prints `")[1].Split('`')[0];
}
