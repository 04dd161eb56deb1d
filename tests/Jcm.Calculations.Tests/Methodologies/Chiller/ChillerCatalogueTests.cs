using Jcm.Calculations.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>Which methodologies the family holds, and which of them correct the COP.</summary>
public sealed class ChillerCatalogueTests
{
    [Fact]
    public void The_family_holds_every_version_that_has_been_seen()
    {
        Assert.Equal(
            "BD_AM001 1.0; BD_AM001 2.0; CR_AM002 1.0; ID_AM002 1.0; ID_AM002 2.0; ID_AM022 1.0; KH_AM003 1.0; TH_AM003 1.0; TH_AM003 2.0; TH_AM005 2.0; TH_AM005 3.0; TH_AM013 1.0",
            Of("chiller"));
        Assert.Equal("ID_AM003 1.0; MM_AM002 1.0; TH_AM011 1.0", Of("refrigerator"));
        Assert.Equal("ID_AM004 2.0; VN_AM002 1.0; VN_AM006 1.0", Of("air conditioner"));
    }

    [Theory]
    [InlineData("TH_AM006")]
    [InlineData("TH_AM008")]
    [InlineData("TH_AM014")]
    [InlineData("ID_AM008")]
    [InlineData("ID_AM010")]
    public void A_methodology_whose_equations_are_unclear_or_others_is_not_held(string id) => Assert.False(Catalogue.Approved.TryGet(id).IsValid);

    [Fact]
    public void Only_centrifugal_chillers_correct_the_COP_by_temperatures()
    {
        var correcting = Catalogue.Approved.Definitions
            .Where(definition => definition.Rules.Any(rule => rule.Derivations.Any(way => way.Block?.Id is "cop-at-standard-condition")))
            .Select(definition => definition.Id).Distinct(StringComparer.Ordinal);
        Assert.Equal("BD_AM001; CR_AM002; ID_AM002; KH_AM003; TH_AM003; TH_AM005", string.Join("; ", correcting));
    }

    private static string Of(string family) => string.Join("; ", Catalogue.Approved.Definitions
        .Where(definition => string.Equals(definition.Family, family, StringComparison.Ordinal)).Select(definition => $"{definition.Id} {definition.Version}"));
}
