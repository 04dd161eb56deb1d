using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>A parameter as an input of one kernel: the parameter and its place among the kernel's inputs.</summary>
/// <remarks>
/// A kernel keeps its inputs in <c>static readonly</c> fields of this value type: the compiler then knows the place as a constant, and
/// the hot loop reads a column without looking anything up.
/// </remarks>
/// <param name="Slot">Place among the inputs, counted from zero in the order of <see cref="IKernel.Inputs"/>.</param>
/// <param name="Parameter">The parameter.</param>
public readonly record struct Input(int Slot, Parameter Parameter);
