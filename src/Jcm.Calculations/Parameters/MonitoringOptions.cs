namespace Jcm.Calculations.Parameters;

/// <summary>How a monitored value is obtained. A methodology allows one or more of the three options for each parameter.</summary>
/// <remarks>Source: ADB, Handbook for Developing Joint Crediting Mechanism Projects (2016), section on the monitoring plan.</remarks>
[Flags]
public enum MonitoringOptions
{
    /// <summary>Not monitored.</summary>
    None = 0,

    /// <summary>Option A: public data measured by others than the project participants.</summary>
    A = 1,

    /// <summary>Option B: the amount of a transaction, evidenced by invoices.</summary>
    B = 2,

    /// <summary>Option C: the participants' own measurement with measuring equipment.</summary>
    C = 4,
}
