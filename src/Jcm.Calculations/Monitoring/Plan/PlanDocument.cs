namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>The approved document that holds the monitoring plan.</summary>
/// <param name="Title">What it is, for example <c>PDD of VN-1</c>.</param>
/// <param name="Version">Its registered version, for example <c>03.0</c>.</param>
public sealed record PlanDocument(string Title, string Version)
{
    /// <summary>Title and version.</summary>
    public override string ToString() => $"{Title}, version {Version}";
}
