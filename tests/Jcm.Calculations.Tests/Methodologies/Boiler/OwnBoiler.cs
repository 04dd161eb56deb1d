using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.SharedBlocks;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>A definition of a user's own for the kernel that no approved methodology uses. Fuel and electricity go by the rules of an approved one.</summary>
internal static class OwnBoiler
{
    private static readonly MethodologyDefinition Approved = Catalogue.Approved.Get("ID_AM007", "1.1");

    internal static MethodologyDefinition Definition { get; } = new()
    {
        Id = "XX_BOILER",
        Version = "1.0",
        Country = "XX",
        Family = "boiler",
        Kernel = Kernel.Of<OutputOverEfficiency>(),
        Parameters =
        [
            new(OutputOverEfficiency.Output.Parameter, ParameterKind.Derived)
            {
                Derivations =
                [
                    new() { Key = "heat meter", AsItStands = Metered(OutputOverEfficiency.Output.Parameter) },
                    By<HeatFromFlow>("flow and temperatures"),
                    By<HeatOfSteam>("steam and enthalpies"),
                ],
            },
            new(OutputOverEfficiency.ReferenceEfficiency.Parameter, ParameterKind.FixedExAnte),
            new(OutputOverEfficiency.ReferenceFactor.Parameter, ParameterKind.FixedExAnte),
            Approved.Rule("PE_fuel,p")!,
            Approved.Rule("PE_elec,p")!,
        ],
        Inputs =
        [
            Metered(HeatFromFlow.Flow.Parameter),
            new(HeatFromFlow.HeatCapacity.Parameter, ParameterKind.FixedExAnte),
            Metered(HeatFromFlow.Supply.Parameter),
            Metered(HeatFromFlow.Return.Parameter),
            Metered(HeatOfSteam.Steam.Parameter),
            Metered(HeatOfSteam.SteamEnthalpy.Parameter),
            Metered(HeatOfSteam.FeedWaterEnthalpy.Parameter),
            .. Approved.Inputs.Where(rule => rule.Parameter.Symbol is not ("a" or "b" or "h_p" or "ST_PJ,p")),
        ],
        Memos = Approved.Memos,
        Sources = [new("A methodology of one's own", "https://example.org/xx-boiler")],
    };

    internal static Catalogue Catalogue { get; } = Catalogue.Approved.With(Definition);

    private static Derivation By<TBlock>(string key)
        where TBlock : struct, IBlock
    {
        var block = Block.Of<TBlock>();
        return new() { Key = key, Block = block, Inputs = block.Parameters };
    }

    private static ParameterRule Metered(Parameter parameter) => new(parameter, ParameterKind.Monitored) { Options = MonitoringOptions.C };
}
