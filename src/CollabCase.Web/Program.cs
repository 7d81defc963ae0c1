using CollabCase.Web;
using CollabCase.Web.Access;
using CollabCase.Web.Commands;
using CollabCase.Web.Documents;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;

var home = ProgramHome.Find();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = home.ContentRoot });

builder.Services.AddSingleton(home);
builder.Services.AddClock();
builder.Services.AddRecords(builder.Configuration, home);
builder.Services.AddPipeline();
builder.Services.AddReading(builder.Configuration);
builder.Services.AddSignIn();
builder.Services.AddScreens(builder.Configuration);
builder.Services.AddHealth();
builder.Services.AddDocuments(home);
builder.Services.AddMail(home);
builder.Services.AddJobs();
builder.Services.AddDemonstration(builder.Configuration, home);

// The keys are read, the pages served and the jobs woken beside each other.
builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);

var app = builder.Build();

if (CommandLine.Find(args) is { } command) return await command.RunAsync(app);

var prepared = app.PrepareAsync();
app.UseScreens();
app.MapHealth();
app.MapControllers();
app.MapJobs();

return await app.StartAndStayAsync(prepared);
