using System.Runtime.CompilerServices;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Rows;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Readme;

/// <summary>What the README says is what happens.</summary>
public sealed class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    [Fact]
    public void The_example_prints_what_the_README_says()
    {
        var printed = new StringWriter();
        Example(printed);
        var readme = Text("README.md");
        Assert.Contains($"It prints `{printed.ToString().ReplaceLineEndings("\n").Split('\n')[0]}`", readme, StringComparison.Ordinal);
        var shown = readme.Split("and then how that came about:\n\n```\n")[1].Split("```")[0];
        Assert.Contains(shown, printed.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Jcm.Calculations/README.md")]
    public void The_example_is_the_code_that_this_test_compiles(string file)
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <example>\n")[1].Split("        // </example>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var shown = Text(file).Split("```csharp\n")[1].Split("```")[0].Split('\n').SkipWhile(line => line.StartsWith("using", StringComparison.Ordinal) || line.Length == 0);
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), string.Join('\n', shown).Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
    }

    [Fact]
    public void The_way_from_tonnes_to_nations_is_the_code_that_this_test_compiles_and_prints_what_the_README_says()
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <nations>\n")[1].Split("        // </nations>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var section = Text("README.md").Split("## From tonnes to nations\n")[1];
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), section.Split("```csharp\n")[1].Split("```")[0].Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
        var printed = new StringWriter();
        Nations(printed);
        Assert.Equal(section.Split("```\n")[2].Split("```")[0], printed.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_section_on_many_rows_is_the_code_that_this_test_compiles_and_prints_what_the_README_says()
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <rows>\n")[1].Split("        // </rows>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var section = Text("README.md").Split("## Many rows, and how sure they are\n")[1];
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), section.Split("```csharp\n")[1].Split("```")[0].Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
        var printed = new StringWriter();
        ManyRows(printed);
        Assert.Equal(section.Split("```\n")[2].Split("```")[0], printed.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_section_on_meters_is_the_code_that_this_test_compiles_and_prints_what_the_README_says()
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <meters>\n")[1].Split("        // </meters>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var section = Text("README.md").Split("## From meters to values that survive verification\n")[1];
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), section.Split("```csharp\n")[1].Split("```")[0].Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
        var printed = new StringWriter();
        Meters(printed);
        Assert.Equal(section.Split("```\n")[2].Split("```")[0], printed.ToString().ReplaceLineEndings("\n"));
    }

    private static void Meters(TextWriter console)
    {
        // <meters>
        // A meter: how finely it shows what, how wrong it may be, and when it was calibrated.
        var instrument = Instrument.Of("E-1042", new ErrorShare(0.005m, "data sheet"), CalibrationRequirement.EveryMonths(12, "monitoring plan"),
            [new CalibrationCertificate("C-17", new(2023, 3, 20), 0.001m, "laboratory")]);
        var meter = new Meter("E-1042", MeterKind.Register, Units.KilowattHour, decimals: 1) { Digits = 6, Instrument = instrument };

        // Its readings. In February the register began again at zero; on 20 March the calibration was due; April was not read to its end.
        var clock = SiteClock.Fixed(TimeSpan.FromHours(7));
        Reading At(int month, int day, decimal shows) => new(clock.BeginningOf(new(2024, month, day)), shows);
        var series = MeterSeries.Of(meter, [At(1, 1, 71_204.3m), At(2, 1, 98_400.0m), At(3, 1, 24_906.1m), At(4, 1, 53_880.7m), At(4, 21, 72_415.2m)]);
        var export = MeterPosition.Plus("export", series) with { Gaps = GapRule.NoCredit("monitoring plan") };

        // The values of the months, with everything that was done to them and what it costs in tonnes.
        var methodology = Catalogue.Approved.Get("VN_AM007", "1.0");
        var months = Enumerable.Range(1, 4).Select(month => Period.Month(2024, month)).ToList();
        var metered = MeteredData.Of("VN-rooftop", methodology, clock, months,
            [new MeteredParameter("roof A", "EG_i,p", MonitoringOptions.C, "meter E-1042", export)]);
        var result = new Project("VN-rooftop", methodology).Choose("EF_RE,i", "national grid").Monitor(metered).Calculate();
        foreach (var value in metered.Values) console.WriteLine($"{value}: {value.Working}");
        foreach (var effect in DataQuality.Of(result).Effects) console.WriteLine(effect);

        // Why the year so far is not as estimated, to the last digit.
        var estimate = new Project("VN-rooftop", methodology).Choose("EF_RE,i", "national grid");
        foreach (var month in months) estimate = estimate.Monitor("roof A", month, "EG_i,p", 27.5m, "MWh", MonitoringOptions.C, "design document");
        console.WriteLine(Comparison.Of(estimate.Calculate(), result));
        // </meters>
    }

    private static void ManyRows(TextWriter console)
    {
        // <rows>
        // Where each parameter comes from: columns are converted from their unit, constants serve all rows.
        var layout = BatchLayout.Of(Kernels.Find("electricity-efficiency-ratio").Value,
        [
            BatchInput.Column("EC_PJ,i,p", "kWh", "electricity meters"),
            BatchInput.Constant("COP_PJ,i", 6.1m, "", "data sheet"),
            BatchInput.Constant("COP_RE,i", 5.0m, "", "project design document"),
            BatchInput.Constant("EF_elec", 0.5m, "tCO2/MWh", "project design document"),
            BatchInput.Constant("PE_ref,i,p", 0, "tCO2e", "refrigerant is not counted"),
        ]);

        // The rows of two vintages; one of them is not a number.
        int[] vintages = [0, 0, 1, 1];
        double[] consumption = [1_200_000, 950_000, double.NaN, 1_000_000];
        var batch = BatchCalculation.Of(layout, MemoryRows.Of(vintages, consumption), BatchGroups.Named(["2024", "2025"]));
        var credits = batch.Credits(new() { Threads = 2 });
        foreach (var group in credits.Groups) console.WriteLine(group);
        console.WriteLine(credits.Totals.BadRows[0]);

        // How sure the reduction of 2024 is: a million draws, or a first-order estimate.
        var model = UncertainInputs.Of(layout.Kernel,
        [
            new("EC_PJ,i,p", Distribution.Normal(2_150, 21.5m), "MWh", "accuracy class of the meters"),
            new("COP_PJ,i", Distribution.TruncatedNormal(6.1m, 0.2m, 5.5m, 6.7m), "", "data sheet"),
            new("COP_RE,i", Distribution.Fixed(5.0m), "", "project design document"),
            new("EF_elec", Distribution.Triangular(0.45m, 0.5m, 0.55m), "tCO2/MWh", "project design document"),
            new("PE_ref,i,p", Distribution.Fixed(0), "tCO2e", "refrigerant is not counted"),
        ]);
        console.WriteLine(model.Simulate(1_000_000, seed: 1));
        console.WriteLine(model.Propagate());
        // </rows>
    }

    private static void Nations(TextWriter console)
    {
        // <nations>
        // Whole tonnes by vintage, under policies that the result records.
        var credits = Credits.Of([new(Period.Year(2025), 11_501.249m)], CreditRounding.FloorPerVintage, NegativeReductions.NetWithinReport);

        // Exact shares; the Government of Japan's part is rounded up.
        var partner = new Holder("partner side", HolderSide.Partner, HolderKind.Participant);
        var split = Allocation.Of(credits, Shares.Of(new HolderShare(Holder.GovernmentOfJapan, 0.5m), new HolderShare(partner, 0.5m)), AllocationStrategy.CeilingFor(Holder.GovernmentOfJapan.Name));
        var toJapan = split.PartOf(Holder.GovernmentOfJapan.Name).Tonnes;

        // A ledger that never changes: every action gives a new one, or the reason why it is refused.
        var (thailand, day) = (Party.Parse("THA"), new DateOnly(2026, 5, 1));
        var (host, japan) = (Account.Holding(thailand, "project"), Account.Holding(Party.Japan, "Government of Japan"));
        var itmos = new ItmoSeries("CA0001", "THA01", thailand, 2025).Range(1, toJapan);
        var ledger = ItmoLedger.Empty.Replay(
        [
            new RegisterApproach(day, new("CA0001", "JCM Japan-Thailand", [Party.Japan, thailand])),
            new ReportNdc(day, Ndc.Japan2030),
            new Authorise(day, new("TH-1", 1, "CA0001", thailand, Purposes.Ndc, 2021, 2030)),
            new Authorise(day, new("JP-1", 1, "CA0001", Party.Japan, Purposes.Ndc, 2021, 2030)),
            new Issue(day, itmos, host),
            new AuthoriseUnits(day, itmos, "TH-1"),
            new AuthoriseUnits(day, itmos, "JP-1"),
            new FirstTransfer(day, itmos, host, Party.Japan),
            new Acquire(day, itmos, japan),
            new Use(day, itmos, japan, 2030),
        ]).Accepted();

        // One tenth of what is retired, exactly: minus for Japan, plus for the partner country.
        console.WriteLine(JcmAdjustment.Of(ledger));
        console.WriteLine(ledger.Apply(new Use(day, itmos, Account.Retirement(Party.Japan), 2030)).Refusal);
        // </nations>
    }

    [Fact]
    public void The_section_on_documents_is_the_code_that_this_test_compiles_and_prints_what_the_README_says()
    {
        var code = File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var compiled = code.Split("// <documents>\n")[1].Split("        // </documents>")[0].Split('\n').Select(line => line.Length > 8 ? line[8..] : "");
        var section = Text("README.md").Split("## Documents\n")[1];
        Assert.Equal(string.Join('\n', compiled).TrimEnd(), section.Split("```csharp\n")[1].Split("```")[0].Replace("Console.", "console.", StringComparison.Ordinal).TrimEnd());
        var printed = new StringWriter();
        ReadDocuments(Text("samples/documents/project.json"), printed);
        Assert.Equal(section.Split("prints `")[1].Split('`')[0], printed.ToString().TrimEnd());
    }

    private static void ReadDocuments(string json, TextWriter console)
    {
        // <documents>
        var document = ProjectDocument.Read(json).Value;
        var calculation = document.Calculate();
        var result = calculation.ToDocument().Write();
        console.WriteLine(Recalculation.Of(ResultDocument.Read(result).Value).Verdict);
        // </documents>
    }

    private static void Example(TextWriter console)
    {
        // <example>
        var project = new Project("VN-rooftop", Catalogue.Approved.Get("VN_AM007", "1.0"))
            .Choose("EF_RE,i", "national grid")
            .Monitor("roof A", Period.Parse("2024-01-01..2024-12-31"), "EG_i,p", 1_214_700m, "kWh", MonitoringOptions.C, "export meter A");
        var result = project.Calculate();
        console.WriteLine(result.Total.Reduction);
        console.WriteLine(result.Explain());
        // </example>
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
