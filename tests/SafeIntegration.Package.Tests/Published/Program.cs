using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SafeIntegration;

// Published ahead of time or trimmed: what works by reflection alone is gone.
byte[] good = """{"id":"c-1","text":"The parcel A-17 never came.","urgency":"High","tags":["parcel"],"amounts":{"fee":4.5}}"""u8.ToArray();
byte[] bad = """{"id":"","text":5,"urgency":"Sky","tags":["a","a"]}"""u8.ToArray();

Complaint complaint = Complaint.Contract.Parse(good).Value;
Console.WriteLine($"read: {complaint.Id}, {complaint.Urgency}, {complaint.Amounts["fee"]}");
Console.WriteLine($"written: {Encoding.UTF8.GetString(Complaint.Contract.Write(complaint).Span)}");
foreach (ContractViolation violation in Complaint.Contract.Parse(bad).Violations)
    Console.WriteLine($"refused: {violation.Path} {violation.Code}");
Console.WriteLine($"schema: {Complaint.Contract.JsonSchema.Contains("\"maxLength\":20", StringComparison.Ordinal)}");
try
{
    Contract.Of<Plain>();
}
catch (InvalidOperationException problem)
{
    Console.WriteLine($"no contract: {problem.Message.Contains("put [Contract(\"name\")] on it", StringComparison.Ordinal)}");
}

IContract<Payment> payments = Contract.From(PaymentJson.Default.Payment);
Console.WriteLine($"from a context: {payments.Parse("""{"kind":"card","amount":5,"state":"Paid"}"""u8.ToArray()).Value.GetType().Name}");
foreach (ContractViolation violation in payments.Parse("""{"kind":"card","amount":500,"state":"paid"}"""u8.ToArray()).Violations)
    Console.WriteLine($"from a context refused: {violation.Path} {violation.Code}");
foreach (ContractViolation violation in payments.Parse("""{"kind":"card","amount":80,"state":"Open"}"""u8.ToArray()).Violations)
    Console.WriteLine($"from a context refused: {violation.Path} {violation.Expected}");

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSafeIntegration(options => options.RunInBackground = false)
    .AddIntegration<Complaints>()
    .UseSqlite("Data Source=complaints.db")
    .AddLogAlerts();
using IHost host = builder.Build();
await host.StartAsync();

Complaints complaints = host.Services.GetRequiredService<Complaints>();
Decision<Answer> decision = await complaints.SubmitPayloadAsync(good);
IReviewDesk desk = host.Services.GetRequiredService<IReviewDesk>();
ClaimsPrincipal anna = new(new ClaimsIdentity([new(ClaimTypes.Name, "anna"), new(ClaimTypes.Role, "service-desk")], "console"));
ReviewTicket ticket = await desk.FindAsync(decision.Item, anna) ?? throw new InvalidOperationException("There is no ticket.");
foreach (ReviewField field in ticket.Fields)
    Console.WriteLine($"field: {field.Name} {field.Kind} {field.Value} {field.Grounding?.Outcome}");
Dictionary<string, string?> values = ticket.Fields.ToDictionary(field => field.Name, field => field.Value);
values["refund"] = "12.50";
ReviewResult result = await desk.CompleteAsync(
    new ReviewForm { Item = ticket.Item, Revision = ticket.Revision, Action = ReviewAction.Approve, Values = values, Why = "as promised" }, anna);
Console.WriteLine($"verdict: {result.Outcome}{string.Concat(result.Problems.Select(problem => "; " + problem.Text))}");
await host.Services.GetRequiredService<IDueExecutor>().ExecuteDueAsync();
Console.WriteLine((await complaints.SubmitPayloadAsync(bad)).Match(_ => "?", _ => "?", rejected => $"rejected: {rejected.Violations.Count} violation(s)", _ => "?"));
await host.StopAsync();
