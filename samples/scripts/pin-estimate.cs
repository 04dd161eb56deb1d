#!/usr/bin/env -S dotnet run
#:project ../../src/Jcm.Calculations/Jcm.Calculations.csproj
#:property PublishAot=false

// Ex-ante estimate for a project idea note: a centrifugal chiller for a factory in Thailand, TH_AM005.
//
//   dotnet run samples/scripts/pin-estimate.cs
//
// Copy the file, put in the numbers of your site, and name where each of them comes from: the sources are printed with the result.
// From a folder of your own, name the package instead of the project: "#:package Jcm.Calculations@0.1.0".

using System.Globalization;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

Console.OutputEncoding = System.Text.Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// 1. The numbers. The reference COP and the grid factor stand in documents that this library does not repeat: look them up for your capacity and year.
var year = Period.Year(2027);
const int CreditingYears = 10;
var values = new List<Given>
{
    new("EC_PJ,i,p", 2_100m, "MWh", "cooling load of the design document over the design COP"),
    new("COP_PJ,i", 6.3m, "", "data sheet of the chiller, at the standard condition"),
    new("COP_RE,i", 5.5m, "", "illustrative; the table of TH_AM005 for its capacity"),
    new("EF_elec", 0.5m, "tCO2/MWh", "illustrative; the grid factor published for JCM projects"),
};

// 2. The official value: decimals, and the working that a reviewer asks for.
var result = Calculate(values);
Console.WriteLine($"Ex-ante estimate under {result.Project.Methodology.Name}");
Console.WriteLine();
foreach (var given in values) Console.WriteLine($"  {given.Symbol,-10} {given.Value,8} {given.Unit,-9} {given.Source}");
Console.WriteLine();
Console.WriteLine($"  reference emissions  {Tonnes(result.Total.Reference.Tonnes)} tCO2e a year");
Console.WriteLine($"  project emissions    {Tonnes(result.Total.Project.Tonnes)} tCO2e a year");
Console.WriteLine($"  emission reductions  {Tonnes(result.Total.Reduction.Tonnes)} tCO2e a year, {Tonnes(result.Total.Reduction.Tonnes * CreditingYears).TrimStart()} in {CreditingYears} years");

// 3. What decides the result: each value 10 % lower and higher, the others as they are. The largest effect comes first.
Console.WriteLine();
Console.WriteLine("  if a value is          10 % lower   10 % higher");
var effects = values.Select(given => (given.Symbol, Lower: Change(given, 0.9m), Higher: Change(given, 1.1m)));
foreach (var (symbol, lower, higher) in effects.OrderByDescending(effect => Math.Abs(effect.Higher - effect.Lower)).ThenBy(effect => effect.Symbol, StringComparer.Ordinal))
{
    Console.WriteLine($"    {symbol,-18} {lower,13:+0.0;-0.0} {higher,13:+0.0;-0.0}   tCO2e a year");
}

// 4. What can be promised: the reduction that is reached with a confidence of 90 %, from how far each value may be off.
var uncertain = UncertainInputs.Of(result.Project.Methodology.Kernel,
[
    new("EC_PJ,i,p", Distribution.Normal(2_100m, 150m), "MWh", "years differ"),
    new("COP_PJ,i", Distribution.TruncatedNormal(6.3m, 0.15m, 5.8m, 6.8m), "", "tolerance of the data sheet"),
    new("COP_RE,i", Distribution.Fixed(5.5m), "", "set by the methodology"),
    new("EF_elec", Distribution.Triangular(0.47m, 0.5m, 0.53m), "tCO2/MWh", "the factor is published anew"),
    new("PE_ref,i,p", Distribution.Fixed(0), "tCO2e", "refrigerant is not counted"),
]);
var simulated = uncertain.Simulate(100_000, seed: 1);
Console.WriteLine();
Console.WriteLine($"  with a confidence of 90 % at least {Tonnes((decimal)simulated.ConservativeBound(0.9)).TrimStart()} tCO2e a year (100,000 draws, seed 1)");
Console.WriteLine($"  most of the spread comes from {simulated.Contributions.MaxBy(contribution => contribution.Share).Symbol}");

// 5. What a reader of the note should know.
Console.WriteLine();
foreach (var warning in result.Warnings) Console.WriteLine($"  note: {warning.Message}");
Console.WriteLine($"  Jcm.Calculations {ProjectResult.LibraryVersion}, reference data {ProjectResult.DataVersion}");

// The project with these values. EF_elec is supplied directly, so that its derivation from grid and captive generation is not needed here.
ProjectResult Calculate(IReadOnlyList<Given> given)
{
    var project = new Project("PIN chiller", Catalogue.Approved.Get("TH_AM005", "3.0"));
    foreach (var value in given)
    {
        project = value.Symbol == "EC_PJ,i,p"
            ? project.Monitor("chiller", year, value.Symbol, value.Value, value.Unit, MonitoringOptions.C, value.Source)
            : project.Fix(value.Symbol, value.Value, value.Unit, value.Source);
    }

    return project.Calculate();
}

decimal Change(Given changed, decimal factor) =>
    Calculate([.. values.Select(given => given == changed ? given with { Value = given.Value * factor } : given)]).Total.Reduction.Tonnes - result.Total.Reduction.Tonnes;

static string Tonnes(decimal tonnes) => tonnes.ToString("N1", CultureInfo.InvariantCulture).PadLeft(10);

record Given(string Symbol, decimal Value, string Unit, string Source);
