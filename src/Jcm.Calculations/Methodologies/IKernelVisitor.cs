namespace Jcm.Calculations.Methodologies;

/// <summary>A calculation over many values that needs the type of the equations and not only the object: loops in which they are inlined.</summary>
internal interface IKernelVisitor
{
    /// <summary>Calculates with the equations of a kernel.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    void Visit<TKernel>()
        where TKernel : struct, IKernel;
}
