// What failed to parse was never a payload.
using System.Diagnostics;
using System.Globalization;

namespace Jobs;

public sealed class Nightly(IConfiguration configuration)
{
    public void Run()
    {
        int threads;
        try
        {
            threads = int.Parse(configuration["Nightly:Threads"] ?? "", CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            threads = 4;
        }

        Process.Start("/opt/nightly/run", threads.ToString(CultureInfo.InvariantCulture));
    }
}
