using BenchmarkDotNet.Running;
using Jcm.Calculations.Benchmarks;
using Jcm.Calculations.Benchmarks.Meters;
using Jcm.Calculations.Benchmarks.Ratios;

if (args is ["ratios"])
{
    RatioReport.Write(Console.Out);
    return 0;
}

if (args is ["growth"])
{
    GrowthReport.Write(Console.Out);
    return 0;
}

if (args is ["soak", .. var soak]) return Soak.Run(Console.Out, soak);
if (args is ["meters", .. var meters]) return MeterStream.Run(Console.Out, meters);
if (args is ["certify", .. var certify]) return CertificationRun.Run(Console.Out, certify);
if (args is ["peer", .. var rest]) return PeerTask.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(DisplacedElectricityRows).Assembly).Run(args);
return 0;
