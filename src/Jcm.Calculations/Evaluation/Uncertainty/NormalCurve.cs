using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The standard normal distribution, eight values side by side and with the same bits on every machine.</summary>
internal static class NormalCurve
{
    /// <summary>
    /// How far draws go on either side, in standard deviations. The smallest probability that is drawn, 2⁻⁵³, lies at 8.21; scores that are
    /// combined by a correlation are cut at this bound, which one in 10¹⁶ exceeds.
    /// </summary>
    internal const double Reach = 8.25;

    /// <summary>The smallest probability of <see cref="Quantile(Vector512{double})"/>.</summary>
    internal const double SmallestProbability = 1.0 / (1L << 53);

    private const double CentralLimit = 6.25;
    private const double FarLimit = 4;

    /// <summary>Beyond this <see cref="Cumulative(double)"/> changes no more; the probability there is below 10⁻²⁸⁰.</summary>
    private const double FurthestScore = 36;

    private const double InverseRootOfTwoPi = 0.3989422804014327;

    /// <summary>The score that is not exceeded with a probability; the relative error is below 10⁻¹⁵.</summary>
    /// <param name="probability">From 2⁻⁵³ to 1 − 2⁻⁵³.</param>
    internal static double Quantile(double probability) => Quantile(Vector512.Create(probability))[0];

    /// <summary>The scores that are not exceeded with eight probabilities; the relative error is below 10⁻¹⁵.</summary>
    /// <remarks>
    /// <c>z = (p − ½)·P(w)</c> with <c>w = −ln(4p(1 − p))</c>, as M. Giles proposes in "Approximating the erfinv function" (GPU Computing Gems,
    /// 2011): one polynomial serves 99.8 % of all draws, so that eight lanes seldom part. The polynomials interpolate the
    /// exact function in Chebyshev's points, calculated with 60 digits.
    /// </remarks>
    /// <param name="probability">Each from 2⁻⁵³ to 1 − 2⁻⁵³.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Quantile(Vector512<double> probability)
    {
        var w = -Logarithm.Log(probability * 4.0 * (Vector512.Create(1.0) - probability));
        var factor = Central(w - Vector512.Create(3.125));
        var isTail = Vector512.GreaterThan(w, Vector512.Create(CentralLimit));
        if (isTail != Vector512<double>.Zero) factor = Vector512.ConditionalSelect(isTail, Tail(w), factor);
        return (probability - Vector512.Create(0.5)) * factor;
    }

    /// <summary>The probability that a score is not exceeded.</summary>
    /// <param name="score">Any number.</param>
    internal static double Cumulative(double score) => Cumulative(Vector512.Create(score))[0];

    /// <summary>The probabilities that eight scores are not exceeded; the relative error is below 10⁻¹⁴ for scores above −10, also far below zero.</summary>
    /// <remarks><c>Φ(−x) = e^(−x²/2)·t·P(t)</c> with <c>t = 4/(4 + x)</c>; P interpolates the exact function in Chebyshev's points.</remarks>
    /// <param name="score">Any numbers.</param>
    internal static Vector512<double> Cumulative(Vector512<double> score)
    {
        var one = Vector512.Create(1.0);
        var x = Vector512.Min(Vector512.Abs(score), Vector512.Create(FurthestScore));
        var t = Vector512.Create(4.0) / (x + Vector512.Create(4.0));
        var below = Exponential.Exp(x * x * -0.5) * t * MillsRatio(t - Vector512.Create(0.55));
        return Vector512.ConditionalSelect(Vector512.LessThan(score, Vector512<double>.Zero), below, one - below);
    }

    /// <summary>The density.</summary>
    /// <param name="score">Any number.</param>
    internal static double Density(double score) => Exponential.Exp(score * score * -0.5) * InverseRootOfTwoPi;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Central(Vector512<double> v)
    {
        // Four short chains instead of a long one: the processor works on them at once.
        var (square, fourth) = (v * v, v * v * (v * v));
        var p0 = Vector512.Create(3.1191248294904154e-18);
        p0 = (p0 * fourth) + Vector512.Create(1.8616580921157367e-14);
        p0 = (p0 * fourth) + Vector512.Create(-3.670592772491392e-11);
        p0 = (p0 * fourth) + Vector512.Create(-8.222347015654525e-08);
        p0 = (p0 * fourth) + Vector512.Create(0.0005281640990852805);
        p0 = (p0 * fourth) + Vector512.Create(4.677241420053186);
        var p1 = Vector512.Create(-4.74817412642744e-19);
        p1 = (p1 * fourth) + Vector512.Create(6.129186380159694e-17);
        p1 = (p1 * fourth) + Vector512.Create(7.448867872661695e-12);
        p1 = (p1 * fourth) + Vector512.Create(-1.1632283026324499e-08);
        p1 = (p1 * fourth) + Vector512.Create(-3.926570563495817e-05);
        p1 = (p1 * fourth) + Vector512.Create(0.6792699174022817);
        var p2 = Vector512.Create(-6.681790534102859e-22);
        p2 = (p2 * fourth) + Vector512.Create(-3.650657549761392e-16);
        p2 = (p2 * fourth) + Vector512.Create(-2.2928911649907734e-13);
        p2 = (p2 * fourth) + Vector512.Create(2.973299852246354e-09);
        p2 = (p2 * fourth) + Vector512.Create(-3.862130065753029e-06);
        p2 = (p2 * fourth) + Vector512.Create(-0.01706579835453514);
        var p3 = Vector512.Create(3.146849968178789e-17);
        p3 = (p3 * fourth) + Vector512.Create(-1.1470442888083996e-13);
        p3 = (p3 * fourth) + Vector512.Create(-1.5317182410222062e-10);
        p3 = (p3 * fourth) + Vector512.Create(1.1977788588512636e-06);
        p3 = (p3 * fourth) + Vector512.Create(-0.002095023139006015);
        return (p0 + (p1 * v)) + ((p2 + (p3 * v)) * square);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Tail(Vector512<double> w)
    {
        var root = Vector512.Sqrt(Vector512.Max(w, Vector512.Create(CentralLimit)));
        return Vector512.ConditionalSelect(
            Vector512.GreaterThan(root, Vector512.Create(FarLimit)), Far(root - Vector512.Create(5.0)), Near(root - Vector512.Create(3.25)));
    }

    /// <summary>For roots of w from 2.5 to 4.</summary>
    private static Vector512<double> Near(Vector512<double> v)
    {
        var p = Vector512.Create(-1.083581729945739e-09);
        p = (p * v) + Vector512.Create(2.565935106945772e-07);
        p = (p * v) + Vector512.Create(-7.597431233935529e-07);
        p = (p * v) + Vector512.Create(5.1828098298195716e-08);
        p = (p * v) + Vector512.Create(4.230835724099401e-06);
        p = (p * v) + Vector512.Create(-1.1353154869918692e-05);
        p = (p * v) + Vector512.Create(8.279858967513986e-06);
        p = (p * v) + Vector512.Create(3.528559987345309e-05);
        p = (p * v) + Vector512.Create(-0.00013383983987246798);
        p = (p * v) + Vector512.Create(0.00019313869514402086);
        p = (p * v) + Vector512.Create(6.797095964803268e-05);
        p = (p * v) + Vector512.Create(-0.0010041977479976459);
        p = (p * v) + Vector512.Create(0.002696309461244787);
        p = (p * v) + Vector512.Create(-0.004775164377112041);
        p = (p * v) + Vector512.Create(0.007046862408642617);
        p = (p * v) + Vector512.Create(-0.010610019893372277);
        p = (p * v) + Vector512.Create(0.015191240407978082);
        p = (p * v) + Vector512.Create(2.843301731620514);
        p = (p * v) + Vector512.Create(8.72254571033066);
        return p;
    }

    /// <summary>For roots of w from 4 to 6.</summary>
    private static Vector512<double> Far(Vector512<double> v)
    {
        var p = Vector512.Create(1.164773574736251e-10);
        p = (p * v) + Vector512.Create(-6.274708073589598e-11);
        p = (p * v) + Vector512.Create(-1.2171540193398807e-09);
        p = (p * v) + Vector512.Create(4.208752829143942e-09);
        p = (p * v) + Vector512.Create(-9.854533308412122e-09);
        p = (p * v) + Vector512.Create(2.1630426763529143e-08);
        p = (p * v) + Vector512.Create(-4.311399310831546e-08);
        p = (p * v) + Vector512.Create(8.236697875210104e-08);
        p = (p * v) + Vector512.Create(-1.9109581423233073e-07);
        p = (p * v) + Vector512.Create(6.477589065069263e-07);
        p = (p * v) + Vector512.Create(-2.808705816935372e-06);
        p = (p * v) + Vector512.Create(1.2801629222389719e-05);
        p = (p * v) + Vector512.Create(-5.566845497377882e-05);
        p = (p * v) + Vector512.Create(0.00021494710402516625);
        p = (p * v) + Vector512.Create(-0.0006081970234974555);
        p = (p * v) + Vector512.Create(-0.00039235748276170087);
        p = (p * v) + Vector512.Create(2.857561238966564);
        p = (p * v) + Vector512.Create(13.717606818224223);
        return p;
    }

    private static Vector512<double> MillsRatio(Vector512<double> v)
    {
        var p = Vector512.Create(-0.001251106490578697);
        p = (p * v) + Vector512.Create(0.001902351138614147);
        p = (p * v) + Vector512.Create(0.0016296758380530425);
        p = (p * v) + Vector512.Create(-0.004601761077683686);
        p = (p * v) + Vector512.Create(0.00019554375936013145);
        p = (p * v) + Vector512.Create(0.006434187487964235);
        p = (p * v) + Vector512.Create(-0.0037066838583298435);
        p = (p * v) + Vector512.Create(-0.007176519050877865);
        p = (p * v) + Vector512.Create(0.008498252985060056);
        p = (p * v) + Vector512.Create(0.00760849272151965);
        p = (p * v) + Vector512.Create(-0.015371598524636505);
        p = (p * v) + Vector512.Create(-0.009853918169060538);
        p = (p * v) + Vector512.Create(0.026933860013357423);
        p = (p * v) + Vector512.Create(0.02142599744564801);
        p = (p * v) + Vector512.Create(-0.04615430560300903);
        p = (p * v) + Vector512.Create(-0.07303548291037745);
        p = (p * v) + Vector512.Create(0.04096207867311323);
        p = (p * v) + Vector512.Create(0.2543554396383487);
        p = (p * v) + Vector512.Create(0.4227185982099407);
        p = (p * v) + Vector512.Create(0.44678759706562);
        p = (p * v) + Vector512.Create(0.3455824570916585);
        p = (p * v) + Vector512.Create(0.20503470047412276);
        return p;
    }
}
