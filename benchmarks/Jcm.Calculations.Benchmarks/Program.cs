using BenchmarkDotNet.Running;
using Jcm.Calculations.Benchmarks;

if (args is ["peer", .. var rest]) return PeerTask.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(DisplacedElectricityRows).Assembly).Run(args);
return 0;
