using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.SharedBlocks;
using Jcm.Calculations.Parameters;

namespace BoilerSample;

/// <summary>A methodology that is not approved, as a definition of one's own: measured heat over the efficiency of a reference boiler.</summary>
internal static class OwnMethodology
{
    /// <summary>Fuel and electricity go by the rules of an approved definition, so that only the rest has to be said.</summary>
    private static readonly MethodologyDefinition Approved = Catalogue.Approved.Get("ID_AM007", "1.1");

    private static readonly string[] OfItsHistory = ["a", "b", "h_p", "ST_PJ,p"];

    internal static MethodologyDefinition Definition { get; } = new()
    {
        Id = "XX_BIOMASS",
        Version = "0.1",
        Country = "XX",
        Family = "boiler",
        Title = "Steam from biomass in place of oil",
        Kernel = Kernel.Of<OutputOverEfficiency>(),
        Parameters =
        [
            new(OutputOverEfficiency.Output.Parameter, ParameterKind.Derived) { Derivations = [SteamAndEnthalpies()] },
            new(OutputOverEfficiency.ReferenceEfficiency.Parameter, ParameterKind.FixedExAnte),
            new(OutputOverEfficiency.ReferenceFactor.Parameter, ParameterKind.FixedExAnte),
            Approved.Rule("PE_fuel,p")!,
            Approved.Rule("PE_elec,p")!,
        ],
        Inputs =
        [
            Metered(HeatOfSteam.Steam),
            Metered(HeatOfSteam.SteamEnthalpy),
            Metered(HeatOfSteam.FeedWaterEnthalpy),
            .. Approved.Inputs.Where(rule => !OfItsHistory.Contains(rule.Parameter.Symbol, StringComparer.Ordinal)),
        ],
        Sources = [new("Proposal of your own", "https://example.org/proposal")],
    };

    private static Derivation SteamAndEnthalpies()
    {
        var block = Block.Of<HeatOfSteam>();
        return new() { Key = "steam and enthalpies", Block = block, Inputs = block.Parameters };
    }

    private static ParameterRule Metered(Input input) => new(input.Parameter, ParameterKind.Monitored) { Options = MonitoringOptions.C };
}
