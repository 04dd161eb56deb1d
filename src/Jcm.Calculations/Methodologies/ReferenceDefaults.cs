using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>Reference data as rows of defaults, so that a definition can name them instead of copying them.</summary>
internal static class ReferenceDefaults
{
    internal const string LowerBound = "lower bound";
    internal const string Default = "default";
    internal const string UpperBound = "upper bound";

    private const string GwpPrefix = "GWP of ";
    private const string LandfillPrefix = "landfill ";
    private const string WastewaterPrefix = "wastewater ";

    /// <summary>Potentials of some hundred refrigerants in four sets: calculated once, when a definition first names them.</summary>
    private static readonly Lazy<IReadOnlyList<DefaultCategory>> RefrigerantPotentials = new(() =>
    [
        .. from refrigerant in Refrigerants.All
           from set in Enum.GetValues<GwpSet>()
           select new DefaultCategory(set.ToString(), Potential(refrigerant, set), []) { Item = refrigerant.Id },
    ]);

    /// <summary>The rows of a named set of reference data.</summary>
    /// <exception cref="FormatException">There is no such set.</exception>
    internal static IEnumerable<DefaultCategory> Of(string name) => name switch
    {
        "fuel NCV" => Fuels.All.SelectMany(fuel => Bounds(fuel.Id, fuel.NetCalorificValue)),
        "fuel CO2" => Fuels.All.SelectMany(fuel => fuel.IsBiogenic ? Zero(fuel, "counted CO2 factor", "biogenic, reported apart") : Bounds(fuel.Id, fuel.CarbonDioxide)),
        "fuel biogenic CO2" => Fuels.All.SelectMany(fuel => fuel.IsBiogenic ? Bounds(fuel.Id, fuel.CarbonDioxide) : Zero(fuel, "biogenic CO2 factor", "fossil, without biogenic carbon")),
        "fuel CH4" => Fuels.All.SelectMany(fuel => BySector(fuel.Id, fuel.Methane)),
        "fuel N2O" => Fuels.All.SelectMany(fuel => BySector(fuel.Id, fuel.NitrousOxide)),
        "waste DOC, wet" => WasteTypes.All.SelectMany(waste => Bounds(waste.Id, waste.DegradableCarbonWet)),
        "waste DOC, dry" => WasteTypes.All.SelectMany(waste => Bounds(waste.Id, waste.DegradableCarbonDry)),
        "waste dry matter" => WasteTypes.All.Select(waste => Row(waste.Id, waste.DryMatter)),
        "waste carbon" => WasteTypes.All.SelectMany(waste => Bounds(waste.Id, waste.TotalCarbonDry)),
        "waste fossil share" => WasteTypes.All.SelectMany(waste => Bounds(waste.Id, waste.FossilShare)),
        "waste decay rate" => DecayRatesOfWaste(),
        "waste combustion CH4" => CombustionOfWaste("CH4"),
        "waste combustion N2O" => CombustionOfWaste("N2O"),
        "waste oxidation" => WasteCombustion.Oxidation.Where(row => row.Symbol is "OF").Select(row => new DefaultCategory(row.Key, row.Factor, [])),
        "GWP of refrigerants" => RefrigerantPotentials.Value,
        _ when name.StartsWith(LandfillPrefix, StringComparison.Ordinal) => LandfillDefaults.Of(name[LandfillPrefix.Length..]).Select(row => new DefaultCategory(row.Key, row.Factor, [])),
        _ when name.StartsWith(WastewaterPrefix, StringComparison.Ordinal) => WastewaterDefaults.Of(name[WastewaterPrefix.Length..]).Select(row => new DefaultCategory(row.Key, row.Factor, [])),
        "GWP of CH4 from waste" => Enum.GetValues<GwpSet>().Select(set => (Set: set, Found: OfBiogenicMethane(set))).Where(row => row.Found.IsValid).Select(row => new DefaultCategory(row.Set.ToString(), row.Found.Value, [])),
        _ when IsGwpSet(name) => Enum.GetValues<GwpSet>()
            .Select(set => (Set: set, Found: GlobalWarmingPotentials.Find(name[GwpPrefix.Length..], set)))
            .Where(row => row.Found.IsValid)
            .Select(row => new DefaultCategory(row.Set.ToString(), row.Found.Value, [])),
        _ => throw new FormatException($"There is no reference data \"{name}\"."),
    };

    /// <summary>Methane of waste is not fossil: the later reports give it a value of its own.</summary>
    private static Outcome<ReferenceValue> OfBiogenicMethane(GwpSet set)
    {
        var own = GlobalWarmingPotentials.Find("CH4_nonfossil", set);
        return own.TryGet(out var value) && value.Value is not null ? own : GlobalWarmingPotentials.Find("CH4", set);
    }

    internal static bool IsGwpSet(string name) => name.StartsWith(GwpPrefix, StringComparison.Ordinal);

    private static IEnumerable<DefaultCategory> Bounds(string item, IReadOnlyDictionary<FuelBound, ReferenceValue> values) =>
        values.Select(bound => new DefaultCategory(Key(bound.Key), bound.Value, []) { Item = item });

    private static IEnumerable<DefaultCategory> BySector(string item, IReadOnlyDictionary<CombustionSector, ReferenceValue> values) => values.Select(sector => new DefaultCategory(
        sector.Key switch
        {
            CombustionSector.EnergyIndustries => "energy industries",
            CombustionSector.Manufacturing => "manufacturing and construction",
            CombustionSector.Commercial => "commercial and institutional",
            _ => "residential and agriculture",
        },
        sector.Value,
        []) { Item = item });

    private static DefaultCategory Row(string item, ReferenceValue value) => new(Default, value, []) { Item = item };

    private static IEnumerable<DefaultCategory> Bounds(string item, ReferenceRange range) =>
        [new(LowerBound, range.Lower, []) { Item = item }, new(Default, range.Default, []) { Item = item }, new(UpperBound, range.Upper, []) { Item = item }];

    /// <summary>A row for each climate zone and waste type that has a decay category, for each category itself, and for waste without degradable carbon.</summary>
    private static IEnumerable<DefaultCategory> DecayRatesOfWaste() => RatesByCategory().Concat(
        from zone in Enum.GetValues<ClimateZone>()
        from waste in WasteTypes.All
        where waste.DecayCategory is null && waste.DegradableCarbonWet.Default is { Value.Value: 0 }
        select new DefaultCategory(ZoneName(zone), NothingDecays(waste), []) { Item = waste.Id });

    private static IEnumerable<DefaultCategory> RatesByCategory() =>
        from zone in Enum.GetValues<ClimateZone>()
        from item in WasteTypes.All.Select(waste => (waste.Id, waste.DecayCategory)).Concat(DecayRates.Categories.Select(category => (Id: category, DecayCategory: (string?)category))).DistinctBy(item => item.Id, StringComparer.Ordinal)
        where item.DecayCategory is not null
        select new DefaultCategory(ZoneName(zone), DecayRates.Find(item.DecayCategory!, zone).Value.Rate.Default, []) { Item = item.Id };

    /// <summary>Inert waste stands in the same composition as the rest; its rate multiplies no carbon, whatever it is.</summary>
    private static ReferenceValue NothingDecays(WasteType waste) => ReferenceValue.Of(
        $"decay rate of {waste.Name}",
        0,
        Quantities.Units.PerYear,
        waste.DegradableCarbonWet.Default.Provenance with { Source = $"{waste.DegradableCarbonWet.Default.Provenance.Source}: no degradable carbon, so nothing decays" });

    /// <summary>Factors of a gas by wet mass; those by dry mass do not fit waste as it is weighed.</summary>
    private static IEnumerable<DefaultCategory> CombustionOfWaste(string gas) =>
        from factor in WasteCombustion.All
        where string.Equals(factor.Gas, gas, StringComparison.Ordinal) && factor.Basis == WasteBasis.Wet
        select new DefaultCategory(string.Join(", ", [factor.Waste, factor.Process, .. factor.Kind is Default ? Array.Empty<string>() : [factor.Kind]]), factor.Factor, []);

    private static string ZoneName(ClimateZone zone) => zone switch
    {
        ClimateZone.BorealTemperateDry => "boreal and temperate, dry",
        ClimateZone.BorealTemperateWet => "boreal and temperate, wet",
        ClimateZone.TropicalDry => "tropical, dry",
        _ => "tropical, moist and wet",
    };

    /// <summary>Where the set does not hold a component there is no potential, and the row says so.</summary>
    private static ReferenceValue Potential(Refrigerant refrigerant, GwpSet set)
    {
        var found = refrigerant.GlobalWarmingPotential(set);
        return found.TryGet(out var value)
            ? value
            : ReferenceValue.Of(
                $"GWP of {refrigerant.Id} in {set}",
                null,
                Quantities.Units.TonneCO2PerTonne,
                new Parameters.Provenance(string.Join(" ", found.Problems.Select(problem => problem.Message)), Parameters.Confidence.Unknown));
    }

    /// <summary>Biogenic carbon counts as zero by the guidelines, and fossil fuel has none, whatever the bound.</summary>
    private static IEnumerable<DefaultCategory> Zero(Fuel fuel, string what, string why) => fuel.CarbonDioxide.Select(bound => new DefaultCategory(
        Key(bound.Key),
        ReferenceValue.Of(
            $"{what} of {fuel.Name}",
            0,
            Quantities.Units.KilogramCO2PerTerajoule,
            bound.Value.Provenance with { Source = $"{bound.Value.Provenance.Source}: {why}", Confidence = Parameters.Confidence.SourceRead }),
        []) { Item = fuel.Id });

    private static string Key(FuelBound bound) => bound switch
    {
        FuelBound.Lower => LowerBound,
        FuelBound.Upper => UpperBound,
        _ => Default,
    };
}
