using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Uncertainty;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>The uncertainty of the emission reductions of a project, as a page and as JSON.</summary>
/// <param name="simulation">What the draws gave.</param>
/// <param name="propagation">What the derivatives gave.</param>
/// <param name="confidence">The confidence of interval and discount, between 0 and 1.</param>
internal sealed class UncertaintyReport(ProjectSimulation simulation, ProjectPropagation propagation, double confidence)
{
    /// <summary>The value of the key <c>format</c>.</summary>
    private const string Format = "jcm-uncertainty/1";

    private ProjectUncertainty Uncertainty => simulation.Uncertainty;

    /// <summary>The probability that is left out below the two-sided interval.</summary>
    private double Tail => (1 - confidence) / 2;

    internal Page ToPage()
    {
        var project = Uncertainty.Result.Project;
        var page = new Page().Text($"Uncertainty of the emission reductions of {project.Id}, {project.Methodology.Name}", Meaning.Heading);
        var percent = Percent(confidence);
        page.Heading("Emission reductions [tCO2e]").Table(new Table(new PageColumn("", MayWrap: true), new("simulation", IsNumber: true), new("first order", IsNumber: true))
            .Row("calculated", Tonnes(Calculated), Tonnes(Calculated))
            .Row("mean", Tonnes(simulation.Mean), Tonnes(propagation.Reduction))
            .Row("standard deviation", Tonnes(simulation.StandardDeviation), Tonnes(propagation.StandardUncertainty))
            .Row($"{percent} interval from", Tonnes(simulation.Percentile(Tail)), Tonnes(propagation.Reduction - propagation.HalfWidth(confidence)))
            .Row($"{percent} interval to", Tonnes(simulation.Percentile(1 - Tail)), Tonnes(propagation.Reduction + propagation.HalfWidth(confidence)))
            .Row($"half of the interval, of the mean", Share(simulation.HalfWidth(confidence), simulation.Mean), Share(propagation.HalfWidth(confidence), propagation.Reduction))
            .Row($"reached with {percent} confidence", Tonnes(simulation.ConservativeBound(confidence)), Tonnes(propagation.ConservativeBound(confidence)))
            .Row("conservative discount", new Cell(Tonnes(simulation.ConservativeDiscount(confidence).Tonnes), Meaning.Attention), Tonnes(propagation.ConservativeDiscount(confidence).Tonnes))
            .Row("the same, of the mean", Discount(simulation.ConservativeDiscount(confidence)), Discount(propagation.ConservativeDiscount(confidence))));
        var contributions = new Table(new PageColumn("parameter"), new("simulation", IsNumber: true), new("first order", IsNumber: true), new("stated", MayWrap: true));
        foreach (var (drawn, derived) in simulation.Contributions.Zip(propagation.Contributions).OrderByDescending(each => each.First.Share))
        {
            if (StatedFor(drawn.Symbol) is { Length: > 0 } stated) contributions.Row(new Cell(drawn.Symbol, Meaning.Name), Percent(drawn.Share), Percent(derived.Share), stated);
        }

        page.Heading("Where it comes from").Table(contributions);
        if (simulation.Parts.Count > 1) page.Heading("Points and periods [tCO2e]").Table(Parts());
        page.Heading("How").List(Words());
        return page;
    }

    internal void WriteJson(Utf8JsonWriter json)
    {
        var project = Uncertainty.Result.Project;
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("project", project.Id);
        json.WriteString("methodology", project.Methodology.Id);
        json.WriteString("version", project.Methodology.Version);
        json.WriteNumber("confidence", Math.Round(confidence * 100, 10));
        json.WriteNumber("calculated", Uncertainty.Result.Total.Reduction.Tonnes);
        json.WriteStartObject("simulation");
        json.WriteNumber("samples", simulation.Samples);
        json.WriteNumber("seed", simulation.Seed);
        Results(json, simulation.Mean, simulation.StandardDeviation, simulation.Percentile(Tail), simulation.Percentile(1 - Tail), simulation.ConservativeBound(confidence), simulation.ConservativeDiscount(confidence), simulation.Contributions);
        json.WriteEndObject();
        json.WriteStartObject("firstOrder");
        var half = propagation.HalfWidth(confidence);
        Results(json, propagation.Reduction, propagation.StandardUncertainty, propagation.Reduction - half, propagation.Reduction + half, propagation.ConservativeBound(confidence), propagation.ConservativeDiscount(confidence), propagation.Contributions);
        json.WriteEndObject();
        json.Objects("parts", simulation.Parts, part =>
        {
            json.WriteString("point", part.Part.Value.Point);
            json.WriteString("period", part.Part.Value.Period.ToString());
            json.WriteNumber("calculated", part.Part.Value.Levels.Reduction.Tonnes);
            json.WriteNumber("mean", part.Mean);
            json.WriteNumber("standardDeviation", part.StandardDeviation);
        });
        json.Texts("policies", Words());
        json.WriteString("library", ProjectResult.LibraryVersion);
        json.WriteString("data", ProjectResult.DataVersion);
        json.WriteEndObject();
    }

    private double Calculated => decimal.ToDouble(Uncertainty.Result.Total.Reduction.Tonnes);

    private static void Results(Utf8JsonWriter json, double mean, double deviation, double lower, double upper, double bound, ConservativeDiscount discount, IReadOnlyList<Contribution> contributions)
    {
        json.WriteNumber("mean", mean);
        json.WriteNumber("standardDeviation", deviation);
        json.WriteStartObject("interval");
        json.WriteNumber("from", lower);
        json.WriteNumber("to", upper);
        json.WriteEndObject();
        json.WriteNumber("conservativeBound", bound);
        json.WriteStartObject("discount");
        json.WriteNumber("tonnes", discount.Tonnes);
        if (discount.Share is { } share) json.WriteNumber("share", share);
        json.WriteEndObject();
        json.Objects("contributions", contributions, each =>
        {
            json.WriteString("parameter", each.Symbol);
            json.WriteNumber("share", each.Share);
        });
    }

    private Table Parts()
    {
        var table = new Table(new PageColumn("point", MayWrap: true), new("period"), new("calculated", IsNumber: true), new("mean", IsNumber: true), new("standard deviation", IsNumber: true));
        foreach (var part in simulation.Parts) table.Row(part.Part.Value.Point, part.Part.Value.Period.ToString(), Tonnes(decimal.ToDouble(part.Part.Value.Levels.Reduction.Tonnes)), Tonnes(part.Mean), Tonnes(part.StandardDeviation));
        return table;
    }

    /// <summary>The distributions of a parameter with their sources, in the first point and period that has one; empty where it is certain everywhere.</summary>
    private string StatedFor(string symbol) => string.Join("; ", Uncertainty.Parts
        .Select(part => part.Inputs.Inputs.First(input => string.Equals(input.Symbol, symbol, StringComparison.Ordinal)))
        .Where(input => input.Distribution.Shape != DistributionShape.Fixed)
        .Select(input => $"{input.Distribution} {input.Unit}".TrimEnd() + $" ({input.Source})").Take(1));

    private IEnumerable<string> Words()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"Simulation: {simulation.Samples:#,##0} draws, seed {simulation.Seed}; the standard error of the mean is {simulation.StandardErrorOfMean:0.000000} tCO2e.");
        yield return "First order: derivatives at the means; the emission reductions are taken as normally distributed.";
        yield return "Contributions: squared correlations of ranks, and parts of the variance; parameters that are not listed are taken as certain.";
        yield return ProjectUncertainty.Policy;
        foreach (var correlation in Uncertainty.Correlations) yield return $"Correlation of ranks: {correlation}.";
    }

    private static string Discount(ConservativeDiscount discount) => discount.Share is { } share ? Percent(share) : "-";

    private static string Share(double part, double whole) => whole > 0 ? Percent(part / whole) : "-";

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Tonnes(double tonnes) => tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);
}
