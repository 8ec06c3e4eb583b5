// shape: static server tools that compute
using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Units.Server;

[McpServerToolType]
public static class UnitTools
{
    [McpServerTool, Description("Converts Celsius to Fahrenheit.")]
    public static double ToFahrenheit(double celsius) => (celsius * 9 / 5) + 32;

    [McpServerTool, Description("Gives the larger of two lengths.")]
    public static string Longer(string first, string second) => Parse(first) >= Parse(second) ? first : second;

    private static double Parse(string length) => double.Parse(length.Replace("m", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
