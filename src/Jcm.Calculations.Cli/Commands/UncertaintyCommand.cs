using System.CommandLine;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Evaluation.Uncertainty;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm uncertainty</c>: how far the emission reductions may be from the truth.</summary>
internal static class UncertaintyCommand
{
    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm uncertainty uncertain.json", "Mean, interval and conservative discount of the emission reductions, and the parameters that matter."),
        new("jcm uncertainty uncertain.json --samples 200000 --seed 7 --confidence 95 --json", "The same for other programs, with draws of another seed."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var input = new ProjectInputOptions();
        var samples = CommonOptions.WholeNumber("--samples", "number", "How many draws; each takes 16 bytes of memory.", 1_000_000, 2, UncertainInputs.MostSamples);
        var seed = CommonOptions.WholeNumber("--seed", "number", "The seed of the draws: the same seed gives the same bits, whatever the machine and the number of threads.", 1, 0, long.MaxValue);
        var confidence = CommonOptions.Number("--confidence", "percent", "The confidence of interval and discount, in percent; 90 if left out.", 1, 99.99m);
        var threads = CommonOptions.WholeNumber("--threads", "number", "How many threads draw; the result has the same bits for any number.", 2, 1, 256);
        var json = CommonOptions.Json();
        var command = new Command("uncertainty", "Calculate the uncertainty of the emission reductions by simulation (Monte Carlo) and to first order, from the uncertainties that the project document states.");
        input.AddTo(command);
        foreach (var option in new Option[] { samples, seed, confidence, threads, json }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(json);
            if (input.Read(terminal, parsed, out var problems) is not { } read) return ProblemPage.Write(terminal, problems, isJson);
            var checkedInputs = read.Uncertainty();
            if (!checkedInputs.TryGet(out var uncertainty)) return ProblemPage.Write(terminal, checkedInputs.Problems, read.Files, isJson);
            var options = new SimulationOptions { Threads = (int)parsed.GetValue(threads), CancellationToken = terminal.CancellationToken };
            var simulated = Watched.Do(terminal, "Drawing", share => uncertainty.TrySimulate((int)parsed.GetValue(samples), (ulong)parsed.GetValue(seed), options, new Share(share)));
            var propagated = uncertainty.TryPropagate();
            if (!simulated.TryGet(out var simulation) || !propagated.TryGet(out var propagation))
            {
                return ProblemPage.Write(terminal, [.. simulated.Problems.Concat(propagated.Problems)], read.Files, isJson);
            }

            var report = new UncertaintyReport(simulation, propagation, decimal.ToDouble(parsed.GetValue(confidence) ?? 90) / 100);
            if (isJson) JsonOutput.Write(terminal, report.WriteJson);
            else PageWriter.Write(terminal, report.ToPage());
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Hands a share on where it is reported.</summary>
    private sealed class Share(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
