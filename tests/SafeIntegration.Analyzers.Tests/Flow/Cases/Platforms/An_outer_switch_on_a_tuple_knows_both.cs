using System.Diagnostics;

namespace Switches;

public sealed class Lights(HttpRequest request)
{
    public void Set()
    {
        string command = (request.Query["room"].ToString(), request.Query["state"].ToString()) switch
        {
            ("hall", "on") => "light hall 1",
            ("hall", "off") => "light hall 0",
            ("attic", "on" or "off") => "light attic toggle",
            _ => throw new BadHttpRequestException("There is no such light."),
        };
        Process.Start("sh", ["-c", command]);
    }
}
