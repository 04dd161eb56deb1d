using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A holding account.</summary>
internal sealed record AccountContract
{
    [Description("The Party whose registry keeps the account, by its three-letter code.")]
    public required string Party { get; init; }

    [Description("Who holds it, for example Government of Japan.")]
    public required string Holder { get; init; }
}

/// <summary>A metric: one of the two keys.</summary>
internal sealed record MetricContract
{
    [Description("Tonnes of CO2 equivalent with this set of global warming potentials.")]
    public GwpSet? GwpSet { get; init; }

    [Description("The unit of a non-GHG metric, for example MWh.")]
    public string? Unit { get; init; }
}

/// <summary>A target: one of the two keys.</summary>
internal sealed record NdcTargetContract
{
    [Description("Achieved at this level or below it: a limit on emissions.")]
    public decimal? AtMost { get; init; }

    [Description("Achieved at this level or above it.")]
    public decimal? AtLeast { get; init; }
}

/// <summary>See <see cref="UnderlyingUnits"/>.</summary>
internal sealed record UnderlyingUnitsContract
{
    [Description("The registry in the words of the nomenclature, for example JCM.")]
    public required string Registry { get; init; }

    [Description("Identification number of the block, as the registry writes it; left out where it has none.")]
    public string? Block { get; init; }

    [Description("Number of the first unit within it, from 1.")]
    public required long First { get; init; }
}

/// <summary>The purposes of authorisation and cancellation: see <see cref="Purposes"/>.</summary>
internal enum PurposeWord
{
    /// <summary>See <see cref="Purposes.Ndc"/>.</summary>
    [JsonStringEnumMemberName("NDC")]
    Ndc = 1,

    /// <summary>See <see cref="Purposes.InternationalMitigation"/>.</summary>
    [JsonStringEnumMemberName("IMP")]
    InternationalMitigation = 2,

    /// <summary>See <see cref="Purposes.Other"/>.</summary>
    [JsonStringEnumMemberName("OP")]
    Other = 4,
}
