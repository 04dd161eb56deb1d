using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Keeps what rounding or a far tail carries over a bound at the bound.</summary>
internal static class Cut
{
    /// <summary>By comparison, which is cheaper than a minimum that minds what is not a number: there is none here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Between(Vector512<double> values, double lower, double upper)
    {
        var (least, most) = (Vector512.Create(lower), Vector512.Create(upper));
        values = Vector512.ConditionalSelect(Vector512.LessThan(values, least), least, values);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(values, most), most, values);
    }
}
