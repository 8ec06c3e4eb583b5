using System.Diagnostics;

namespace Modes.Compared;

public sealed class ModeEndpoint(HttpRequest request)
{
    public void Switch()
    {
        string mode = request.Query["mode"].ToString();
        if (string.Equals(mode, "night", StringComparison.OrdinalIgnoreCase))
            Process.Start("lights", mode);
        else if (mode.Equals("day", StringComparison.OrdinalIgnoreCase))
            Process.Start("lights", "--up " + mode);
    }
}
