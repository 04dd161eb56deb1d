using System.Runtime.CompilerServices;
using Jcm.Calculations.Documents.Contract;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>The published schemas are those of the contract types.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. SchemaFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_published_schema_is_the_one_of_its_contract_types(string name)
    {
        var path = Path.Combine(Folder(), $"{name}.schema.json");
        var generated = SchemaFile.Of(name);
        if (!string.Equals(File.ReadAllText(path), generated, StringComparison.Ordinal)) File.WriteAllText(path + ".received", generated);
        Assert.Equal(generated, SchemaFile.Read(name));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Jcm.Calculations/Documents/Schemas"));
}
