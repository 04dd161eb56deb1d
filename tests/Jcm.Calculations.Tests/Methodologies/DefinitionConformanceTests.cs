using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>Every definition of the catalogue obeys every law, from entered values to totals.</summary>
public sealed class DefinitionConformanceTests
{
    public static TheoryData<string, string> Cases => new(
        from definition in Catalogue.Approved.Definitions
        from law in DefinitionConformance.Laws
        select (definition.Name, law.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_definition_obeys_every_law(string definition, string law) => DefinitionConformance.Check(
        Catalogue.Approved.Definitions.Single(each => string.Equals(each.Name, definition, StringComparison.Ordinal)),
        DefinitionConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)),
        samples: 25);
}
