using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>Negative reductions that nothing has made up for, apart on both sides of 31 December 2020, in tonnes of CO₂ equivalent.</summary>
/// <remarks>Fractions, so that a deficit that is handed from one calculation to the next loses no digit. A decimal converts exactly.</remarks>
/// <param name="UpTo2020">Of vintages up to 2020; not negative.</param>
/// <param name="From2021">Of vintages from 2021 on; not negative.</param>
public readonly record struct Deficit(Rational UpTo2020, Rational From2021)
{
    /// <summary>No deficit.</summary>
    public static Deficit None => default;

    /// <summary>Whether there is none on either side.</summary>
    public bool IsNone => UpTo2020.Sign == 0 && From2021.Sign == 0;

    /// <summary>Both sides in words, in tonnes.</summary>
    public override string ToString() => IsNone ? "none" : $"{TonnesText.Of(UpTo2020)} t up to 2020, {TonnesText.Of(From2021)} t from 2021";

    internal Rational Of(CutSide side) => side == CutSide.UpTo2020 ? UpTo2020 : From2021;
}
