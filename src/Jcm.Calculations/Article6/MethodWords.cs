namespace Jcm.Calculations.Article6;

/// <summary>The methods of corresponding adjustment in the words of the decision.</summary>
internal static class MethodWords
{
    internal static string Word(this AdjustmentMethod method) => method switch
    {
        AdjustmentMethod.Trajectory => "trajectory (7(a)(i))",
        AdjustmentMethod.Averaging => "averaging (7(a)(ii))",
        AdjustmentMethod.MultiYear => "multi-year (7(b))",
        _ => "no method of paragraph 7",
    };
}
