// From a table of monthly readings to credits by vintage and their split: solar power of a factory in Viet Nam, VN_AM007.
//
//   dotnet build -c Release src/Jcm.Calculations
//   dotnet fsi samples/scripts/monthly-credits.fsx [monthly.csv]
//
// The table has the columns "month,point,export_kWh,source" (monthly.csv beside this script is one). From a folder of your own, name the
// package instead of the file: #r "nuget: Jcm.Calculations, 0.1.0".

#r "../../src/Jcm.Calculations/bin/Release/net10.0/Jcm.Calculations.dll"

open System
open System.Globalization
open System.IO
open Jcm.Calculations
open Jcm.Calculations.Crediting
open Jcm.Calculations.Evaluation
open Jcm.Calculations.Methodologies
open Jcm.Calculations.Monitoring
open Jcm.Calculations.Parameters

Console.OutputEncoding <- Text.Encoding.UTF8
CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture

let file =
    match fsi.CommandLineArgs |> Array.tryItem 1 with
    | Some given -> given
    | None -> Path.Combine(__SOURCE_DIRECTORY__, "monthly.csv")

// 1. The readings. A line that cannot be read stops the script with its number: nothing is left out silently.
let readings =
    File.ReadLines file
    |> Seq.indexed
    |> Seq.skip 1
    |> Seq.filter (fun (_, line) -> not (String.IsNullOrWhiteSpace line))
    |> Seq.map (fun (index, line) ->
        match line.Split ',' with
        | [| month; point; export; source |] ->
            match DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None), Decimal.TryParse(export, NumberStyles.Float, CultureInfo.InvariantCulture) with
            | (true, first), (true, kilowattHours) -> Period.Month(first.Year, first.Month), point, kilowattHours, source
            | _ -> failwith $"{file}, line {index + 1}: \"{line}\" has no month (2025-01) or no number."
        | _ -> failwith $"{file}, line {index + 1}: \"{line}\" does not have four columns.")
    |> Seq.toList

// 2. The project: the factor of the national grid for all roofs, and one monitored value for each reading. Units are converted by the library.
let project =
    readings
    |> List.fold
        (fun (project: Project) (period, point, kilowattHours, source) ->
            project.Monitor(point, period, "EG_i,p", kilowattHours, "kWh", MonitoringOptions.C, source))
        (Project("VN-rooftop", Catalogue.Approved.Get("VN_AM007", "1.0")).Choose("EF_RE,i", "national grid"))

// Evaluate gives the result, or everything that is wrong at once.
let outcome = project.Evaluate()

for problem in outcome.Problems do
    eprintfn "%O" problem

if outcome.Problems.Count > 0 then exit 1
let result = outcome.Value

// 3. Whole tonnes by vintage, and the split. Rounding, netting and shares are decisions of the project: they are named, and the page repeats them.
let credits = Credits.Of(result, CreditRounding.FloorPerVintage, NegativeReductions.NetWithinReport)

let partner = Holder("project participants", HolderSide.Partner, HolderKind.Participant)

let split =
    Allocation.Of(
        credits,
        Shares.Of [ HolderShare(Holder.GovernmentOfJapan, 0.5m); HolderShare(partner, 0.5m) ],
        AllocationStrategy.CeilingFor Holder.GovernmentOfJapan.Name
    )

printfn "Monitoring report, %s: %d readings" result.Project.Methodology.Name readings.Length
printfn ""

for point in result.Points do
    printfn "  %-10s %14s tCO2e" point.Point (point.Levels.Reduction.Tonnes.ToString("N6", CultureInfo.InvariantCulture))

printfn ""

for vintage in credits.Vintages do
    printfn "  vintage %O %14s tCO2e  %5d t" vintage.Vintage (vintage.Unrounded.ToString("N6", CultureInfo.InvariantCulture)) vintage.WholeTonnes

printfn ""

for part in split.Parts do
    printfn "  %-22s %5d t of %d" part.Holder.Name part.Tonnes split.Total

printfn ""

for policy in Seq.append credits.Policies split.Policies |> Seq.distinct do
    printfn "  rule: %s" policy

printfn "  Jcm.Calculations %s, reference data %s" ProjectResult.LibraryVersion ProjectResult.DataVersion
