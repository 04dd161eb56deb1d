using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Testing;

/// <summary>Laws of the working: what is printed is what was calculated.</summary>
internal static class TraceLaws
{
    internal static IReadOnlyList<Law> All { get; } =
    [
        new("Traced's value equals Exact's", ValueIsExact),
        new("The printed expression, evaluated from its text, gives the same value", TextGivesValue),
        new("The working names every input that the equations use", WorkingNamesInputs),
    ];

    private static string? ValueIsExact(KernelSample sample)
    {
        var traced = sample.Evaluate<Traced<Exact>>();
        var exact = sample.Evaluate<Exact>();
        return traced.Reference.Value == exact.Reference && traced.Project.Value == exact.Project && traced.Reduction.Value == exact.Reduction
            ? null
            : $"Traced {traced.Reduction.Value}, Exact {exact.Reduction}";
    }

    private static string? TextGivesValue(KernelSample sample)
    {
        var reduction = sample.Evaluate<Traced<Exact>>().Reduction;
        var text = ExpressionText.Expanded(reduction.Expression);
        var value = ExpressionReader.Evaluate(text);
        return value == reduction.Value.Value ? null : $"{text} gives {value.ToString(CultureInfo.InvariantCulture)}, not {reduction.Value}";
    }

    private static string? WorkingNamesInputs(KernelSample sample)
    {
        var emissions = sample.Evaluate<Traced<Exact>>();
        var working = string.Join('\n', ExpressionText.Working(emissions.Reduction.Expression));
        foreach (var parameter in sample.Kernel.Parameters)
        {
            if (!working.Contains(parameter.Symbol, StringComparison.Ordinal)) return $"{parameter.Symbol} does not occur in the working: {working}";
        }

        return null;
    }
}
