using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Monitoring.Metering;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

/// <summary>Random projects whose monitored values come from meters, beside the same projects with what truly went through.</summary>
/// <param name="Metered">The project by its meters.</param>
/// <param name="True">The project by the truth.</param>
internal sealed record MeteredProjects(Project Metered, Project True)
{
    /// <summary>Families of methodologies, each with the parameters that are metered.</summary>
    internal static IReadOnlyList<string> Families { get; } = ["solar with battery", "heat-only boiler", "boiler by fuel", "centrifugal chiller", "absorption chiller"];

    internal static MeteredProjects Of(string family, Draws draw)
    {
        var project = Frame(family);
        var (positions, truths) = (new List<MeteredParameter>(), new List<MonitoredValue>());
        foreach (var point in new[] { "point 1", "point 2" })
        {
            foreach (var (symbol, unit) in Symbols(family)) Add(point, symbol, unit);
        }

        if (family is "centrifugal chiller")
        {
            Add(MonitoredValue.AllPoints, "EI_grid,p", "kWh");
            Add(MonitoredValue.AllPoints, "EI_gen,p", "kWh");
        }

        var metering = MeteredData.Of(project.Id, project.Methodology, Meterings.Clock, [RandomPosition.Days], [.. positions]);
        return new(project.Monitor(metering), project with { MonitoredValues = [.. truths] });

        void Add(string point, string symbol, string unit)
        {
            var parameter = project.Methodology.Rule(symbol)!.Parameter;
            var option = OptionOf(project.Methodology, symbol);
            var meterUnit = Unit.Parse(unit);
            var direction = project.Methodology.DirectionOf(symbol);
            // Where no side is safe by itself the meter is in order and has no gap.
            var position = direction == ConservativeDirection.DependsOnOthers ? Sound(draw, meterUnit) : RandomPosition.Of(draw, "main", isSubtracted: false, direction, draw.Of(RandomPosition.Safe(direction)), meterUnit);
            positions.Add(new(point, symbol, option, Meterings.Source, position.Position) { Boundary = BoundaryRule.ByTime });
            truths.Add(new(point, RandomPosition.Days, symbol, new Quantity(position.Truth, meterUnit).In(parameter.Unit).Value, parameter.Unit.Symbol, option, "truth"));
        }
    }

    private static MonitoringOptions OptionOf(MethodologyDefinition methodology, string symbol)
    {
        var rule = methodology.Rule(symbol)!;
        var options = rule.Options == MonitoringOptions.None ? rule.Derivations.Select(way => way.AsItStands).OfType<ParameterRule>().First().Options : rule.Options;
        return options.HasFlag(MonitoringOptions.C) ? MonitoringOptions.C : MonitoringOptions.B;
    }

    private static RandomPosition Sound(Draws draw, Unit unit)
    {
        var amount = draw.From(1, 5000);
        return new(MeterPosition.Plus("main", MeterSeries.Of(new Meter("sound", MeterKind.Register, unit, 0), [new Reading(Meterings.At(2024, 1, 1), 0), new(Meterings.At(2024, 1, 21), amount)])), amount);
    }

    private static (string Symbol, string Unit)[] Symbols(string family) => family switch
    {
        // Generation is large beside own use and charge: which side is safe is known only then.
        "solar with battery" => [("EG_i,p", "MWh"), ("EC_AUX,i,p", "kWh"), ("EG_CH,i,p", "kWh"), ("EG_DIS,i,p", "kWh")],
        // Operation is counted in seconds, so that no period has more hours than it can have.
        "heat-only boiler" => [("PH_p", "MJ"), ("h_p", "s")],
        "boiler by fuel" => [("FC_f,p", "kg"), ("EC_AUX,p", "kWh")],
        "centrifugal chiller" => [("EC_PJ,i,p", "kWh")],
        _ => [("Q_cool,p", "kWh"), ("EC_PJ,p", "kWh")],
    };

    private static Project Frame(string family) => family switch
    {
        "solar with battery" => new Project("P-1", Catalogue.Approved.Get("ID_AM017")).Fix("EF_RE,i", 0.7m, "tCO2/MWh", "illustrative"),
        "heat-only boiler" => new Project("P-1", Catalogue.Approved.Get("MN_AM002"))
            .Choose("PH_p", "heat meter")
            .Fix("eta_RE", 0.50m, "", "illustrative").Fix("eta_PJ", 0.67m, "", "illustrative").Fix("EF_coal", 0.099m, "tCO2/GJ", "illustrative")
            .Fix("P_max", 2.3m, "kW", "illustrative").Fix("EF_grid", 1.1501m, "tCO2/MWh", "illustrative"),
        "boiler by fuel" => new Project("P-1", Catalogue.Approved.Get("TH_AM010"))
            .Fix("eta_PJ,i", 0.9m, "", "illustrative").Fix("eta_RE,i", 0.8m, "", "illustrative").Fix("EF_RE,f", 0.06m, "tCO2/GJ", "illustrative").Choose("EF_PJ,f", "same fuel")
            .Choose("E_f,p", "by mass").Fix("NCV_f", 46.5m, "GJ/t", "illustrative")
            .Choose("PE_elec,p", "electricity").Choose("EF_elec", "grid").Fix("EF_grid", 0.5m, "tCO2/MWh", "illustrative"),
        "centrifugal chiller" => new Project("P-1", Catalogue.Approved.Get("TH_AM005", "3.0"))
            .Fix("COP_PJ,i", 6, "", "illustrative").Fix("COP_RE,i", 5, "", "illustrative")
            .Choose("EF_elec", "grid and captive").Choose("EF_captive", "rated efficiency")
            .Fix("EF_grid", 0.5m, "tCO2/MWh", "illustrative").Fix("eta_elec", 0.36m, "", "illustrative").Fix("EF_fuel,cap", 0.07m, "tCO2/GJ", "illustrative"),
        _ => new Project("P-1", Catalogue.Approved.Get("ID_AM022"))
            .Choose("Q_cool,p", "metered").Fix("COP_RE", 5, "", "illustrative").Choose("EF_elec", "grid").Fix("EF_grid", 0.8m, "tCO2/MWh", "illustrative"),
    };
}
