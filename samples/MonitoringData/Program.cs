using System.Text;
using MonitoringData;

Console.OutputEncoding = Encoding.UTF8;
return args switch
{
    [] => Demonstration.InTemporaryFolder(Console.Out, Console.Error),
    ["read", var folder] => Demonstration.Read(folder, Console.Out, Console.Error),
    ["write", var folder] => Demonstration.WriteAndRead(folder, Console.Out, Console.Error),
    _ => Demonstration.Usage(Console.Error),
};
