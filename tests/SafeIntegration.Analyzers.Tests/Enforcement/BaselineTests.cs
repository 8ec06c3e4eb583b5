using SafeIntegration.Analyzers.Baseline;

namespace SafeIntegration.Analyzers.Tests.Enforcement;

/// <summary>What a baseline's lines say and mean.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void Every_rule_can_stand_in_a_baseline() => Assert.Equal(
        Release.Severities.Keys.Order(StringComparer.Ordinal), new BaselineSuppressor().SupportedSuppressions.Select(suppression => suppression.SuppressedDiagnosticId));

    [Theory]
    [InlineData("    Send( text );", "Send(text);")]
    [InlineData("Send(\"grün\");", "Send(\"gr?n\");")]
    public void White_space_and_the_encoding_do_not_change_a_fingerprint(string line, string other) =>
        Assert.Equal(LineFingerprint.Of(line), LineFingerprint.Of(other.Replace("?", "\uFFFD", StringComparison.Ordinal)));

    [Fact]
    public void Another_line_has_another_fingerprint() => Assert.NotEqual(LineFingerprint.Of("Send(text);"), LineFingerprint.Of("Send(next);"));

    // Fingerprints are in files that people have committed.
    [Fact]
    public void A_fingerprint_is_the_same_in_every_version() => Assert.Equal("cbf29ce484222325 aa408c194ec0fd0a", LineFingerprint.Of("") + " " + LineFingerprint.Of("Send(text);"));

    [Theory]
    [InlineData("SI1001 Orders/Order Notifier.cs 0123456789abcdef", "Orders/Order Notifier.cs")]
    [InlineData("SI1001 ../Shared/A.cs 0123456789abcdef", "../Shared/A.cs")]
    public void An_entry_names_rule_file_and_fingerprint(string line, string path)
    {
        Assert.True(BaselineEntry.TryParse(line, out BaselineEntry entry));
        Assert.Equal(new BaselineEntry("SI1001", path, "0123456789abcdef"), entry);
        Assert.Equal(line, entry.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("SI1001 0123456789abcdef")]
    [InlineData("SI1001  0123456789abcdef")]
    [InlineData("SI1001 A.cs 0123456789ABCDEF")]
    [InlineData("SI1001 A.cs 0123456789abcde")]
    [InlineData(" A.cs 0123456789abcdef")]
    public void What_is_no_entry_is_refused(string line) => Assert.False(BaselineEntry.TryParse(line, out _));

    [Fact]
    public void A_baseline_is_in_order_whatever_order_things_were_found_in()
    {
        BaselineEntry[] entries = [new("SI2001", "B.cs", "1"), new("SI1001", "B.cs", "2"), new("SI1001", "B.cs", "1"), new("SI9001", "A.cs", "1")];
        string text = BaselineText.Of(entries);
        Assert.Equal(["SI9001 A.cs 1", "SI1001 B.cs 1", "SI1001 B.cs 2", "SI2001 B.cs 1"], text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(BaselineText.IsContent));
        Assert.Equal(text, BaselineText.Of(entries.Reverse()));
    }

    [Theory]
    [InlineData("/home/a/shop/", "/home/a/shop/Orders/A.cs", "Orders/A.cs")]
    [InlineData("/home/a/shop", "/home/a/shared/A.cs", "../shared/A.cs")]
    [InlineData(@"C:\src\Shop\", @"c:\src\shop\Orders\A.cs", "Orders/A.cs")]
    [InlineData(@"C:\src\Shop\", @"D:\other\A.cs", "D:/other/A.cs")]
    [InlineData("", "Orders/A.cs", "Orders/A.cs")]
    public void A_file_is_named_as_seen_from_the_project(string project, string file, string path) => Assert.Equal(path, ProjectPath.Of(project, file));

    [Fact]
    public void Two_equal_entries_cover_two_findings_and_not_three()
    {
        BaselineEntry entry = new("SI1001", "A.cs", "0123456789abcdef");
        var counts = new EntryCounts();
        counts.Add(entry);
        counts.Add(entry);
        Assert.True(counts.TryTake(entry));
        Assert.Equal([entry], counts.Left);
        Assert.True(counts.TryTake(entry));
        Assert.False(counts.TryTake(entry));
        Assert.Empty(counts.Left);
    }
}
