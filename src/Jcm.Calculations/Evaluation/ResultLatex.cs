using System.Text;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Evaluation;

/// <summary>The working of a result as LaTeX, from the same trace as the text.</summary>
internal static class ResultLatex
{
    internal static string Write(ProjectResult result)
    {
        var text = new StringBuilder();
        foreach (var period in result.Results)
        {
            text.Append(@"\paragraph{Monitoring point ").Append(ExpressionLatex.Escape(period.Point)).Append(", ").Append(period.Period).Append("}\n");
            var working = period.Working;
            Expression[] expressions = [working.Reference.Expression, working.Project.Expression, working.Reduction.Expression];
            text.Append(ExpressionLatex.Working(period.BusinessAsUsualWorking is { } bau ? [.. expressions, bau] : expressions)).Append("\n\n");
        }

        return text.ToString();
    }
}
