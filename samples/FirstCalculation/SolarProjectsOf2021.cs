using System.Globalization;
using CsvHelper;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using MathNet.Numerics.Statistics;

namespace FirstCalculation;

/// <summary>Do published reductions make sense? The generation and the specific yield that the solar projects selected in FY2021 imply.</summary>
internal static class SolarProjectsOf2021
{
    /// <summary>The hours of a year: one kW cannot give more kWh than this.</summary>
    private const decimal HoursOfYear = 8760;

    /// <summary>A yield below the first or above the second multiple of the table's median needs an explanation: a choice of this sample, not of the JCM.</summary>
    private const decimal LowMultiple = 0.5m, HighMultiple = 1.5m;

    /// <summary>The methodology version and the factor that each country's projects are screened with.</summary>
    private static readonly Dictionary<string, (string Id, string Version, string Category)> Factors = new(StringComparer.Ordinal)
    {
        ["VN"] = ("VN_AM007", "1.0", "national grid"),
        ["TH"] = ("TH_AM001", "1.0", "grid and captive, one factor"),
        ["ID"] = ("ID_AM013", "1.0", "Jamali grid"),
        ["PH"] = ("PH_AM002", "1.0", "Luzon-Visayas grid"),
        ["CL"] = ("CL_AM001", "2.0", "SEN grid"),
        ["LA"] = ("LA_AM002", "1.0", "national grid"),
    };

    internal static void Print()
    {
        var rows = Read().Where(row => row.Technology.Contains("solar", StringComparison.Ordinal)).Select(Screen).ToList();
        var median = (decimal)rows.Where(row => row.Yield is not null).Select(row => (double)row.Yield!.Value).Median();

        Page.Title("(b) Solar projects selected in FY2021: what their published reductions imply");
        Page.Table(
            ["no", "country", "MW", "tCO2e/yr", "tCO2/MWh", "factor from", "MWh/yr", "kWh/kW", "remark"],
            [
                .. rows.Select(row => new[]
                {
                    row.Project.No.ToString(CultureInfo.InvariantCulture),
                    row.Project.Iso2,
                    row.Project.Capacity is { } capacity ? Page.Number(capacity, 2) : "-",
                    Page.Number(row.Project.Reduction, 0),
                    row.Factor is { } factor ? Page.Number(factor, 3) : "unknown",
                    row.From,
                    row.Generation is { } generation ? Page.Number(generation, 0) : "-",
                    row.Yield is { } yield ? Page.Number(yield, 0) : "-",
                    Remark(row, median),
                }),
            ]);
        Console.WriteLine("Factors marked * are used and flagged: their source has not been read, but published figures confirm them.");
        Console.WriteLine($"Impossible: above {Page.Number(HoursOfYear, 0)} kWh/kW, the hours of a year.");
        Console.WriteLine(
            $"Implausible: outside {Page.Number(median * LowMultiple, 0)} to {Page.Number(median * HighMultiple, 0)} kWh/kW, half to one and a half times the median of {Page.Number(median, 0)}; "
            + "this band is a choice of the sample.");
        Console.WriteLine("Factors that are unknown are fixed by documents that are not held here; supply them to screen these projects:");
        foreach (var row in rows.Where(row => row.Factor is null && row.Missing is not null).DistinctBy(row => row.Missing, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {row.Project.Iso2}  {row.Missing}");
        }
    }

    private static Screening Screen(PublishedProject project)
    {
        if (project.Capacity is null) return new(project, null, "-", null, "capacity not published for the solar part");
        if (!Factors.TryGetValue(project.Iso2, out var choice)) return new(project, null, "-", null, "no solar methodology known");
        var methodology = Catalogue.Approved.Get(choice.Id, choice.Version);
        var category = methodology.Parameters.Single(rule => rule.Parameter.Symbol is "EF_RE,i").Categories.Single(each => string.Equals(each.Key, choice.Category, StringComparison.Ordinal));
        var name = $"{choice.Id} v{choice.Version}";
        if (category.Default.Value is not { } factor) return new(project, null, name, $"{methodology.Name}, {category.Key}: {methodology.Sources[0].Url}", null);

        // RE = EG × EF and PE = 0, so the generation behind a published reduction is ER / EF; evaluating it must give the reduction back.
        var generation = project.Reduction / factor.Value;
        var back = new Project($"FY2021-{project.No.ToString(CultureInfo.InvariantCulture)}", methodology)
            .Choose("EF_RE,i", category.Key)
            .Monitor("PV", Period.Year(2022), "EG_i,p", generation, "MWh", MonitoringOptions.C, "implied by the published reduction")
            .Calculate();
        var isFlagged = category.Default.Provenance.Confidence.IsFlagged();
        var remark = decimal.Round(back.Total.Reduction.Tonnes, 6) == project.Reduction ? null : "does not evaluate back";
        return new(project, factor.Value, isFlagged ? name + " *" : name, null, remark) { Generation = generation };
    }

    private static string Remark(Screening row, decimal median) => row switch
    {
        { Remark: { } remark } => remark,
        { Factor: null } => "factor unknown",
        { Yield: > HoursOfYear } => "IMPOSSIBLE: more than the hours of a year",
        { Yield: { } yield } when yield > median * HighMultiple => "IMPLAUSIBLE: too high, check capacity and factor",
        { Yield: { } yield } when yield < median * LowMultiple => "IMPLAUSIBLE: too low, check capacity and factor",
        { Project.Technology: "solar PV" } => "",
        _ => row.Project.Technology,
    };

    private static List<PublishedProject> Read()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "data", "fy2021-projects.csv"));
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        var projects = new List<PublishedProject>();
        while (csv.Read())
        {
            projects.Add(new(
                csv.Parse<int>("no"),
                csv.GetString("iso2"),
                csv.GetString("technology"),
                csv.IsEmpty(csv.GetFieldIndex("capacity_mw")) ? null : csv.Parse<decimal>("capacity_mw"),
                csv.Parse<decimal>("annual_reduction_tco2e")));
        }

        return projects;
    }

    private sealed record PublishedProject(int No, string Iso2, string Technology, decimal? Capacity, decimal Reduction);

    private sealed record Screening(PublishedProject Project, decimal? Factor, string From, string? Missing, string? Remark)
    {
        public decimal? Generation { get; init; }

        /// <summary>kWh a year for each kW: MWh over MW.</summary>
        public decimal? Yield => Generation / Project.Capacity;
    }
}
