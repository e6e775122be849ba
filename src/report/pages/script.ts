/**
 * Sorting and filtering of the table of results. Rows are kept, and of those that match only so many stand in the
 * page at once, so that ten thousand answer a key at once; a page that is printed shows all that match.
 */
export const SCRIPT = `(function(){
'use strict';
var table=document.getElementById('results'),tools=document.getElementById('tools');
if(!table||!tools)return;
var body=table.tBodies[0],all=Array.prototype.slice.call(body.rows),page=200,limit=page,heads=table.tHead.rows[0].cells;
var find=document.getElementById('find'),grade=document.getElementById('grade'),open=document.getElementById('open'),count=document.getElementById('count'),more=document.getElementById('more');
var matching=all,keys=all.map(function(row){return (row.cells[0].textContent+'\\n'+(row.cells[1]?row.cells[1].textContent:'')).toLowerCase()});
all.forEach(function(row,index){row.at=index});
function show(){
var some=document.createDocumentFragment(),end=Math.min(limit,matching.length);
for(var i=0;i<end;i++)some.appendChild(matching[i]);
body.textContent='';
body.appendChild(some);
more.hidden=end>=matching.length;
count.textContent=count.getAttribute('data-text').replace('{shown}',end).replace('{all}',all.length);
}
function filter(){
var text=find.value.trim().toLowerCase(),wanted=grade.value,only=open.checked;
matching=all.filter(function(row){
return(text===''||keys[row.at].indexOf(text)>=0)&&(wanted===''||row.getAttribute('data-grade')===wanted)&&(!only||row.hasAttribute('data-open'));
});
if(sorted)order();
limit=page;
show();
}
var sorted=null;
function value(row,column){
var text=row.cells[column].textContent,plain=text.replace(/[,%\\s]/g,'');
return{text:text,number:/^-?\\d+(\\.\\d+)?$/.test(plain)?+plain:null};
}
function order(){
var column=sorted.column,sign=sorted.down?-1:1,grades=Array.prototype.map.call(grade.options,function(option){return option.value});
var worth=matching.map(function(row){var found=value(row,column);found.row=row;return found});
worth.sort(function(a,b){
if((a.text==='')!==(b.text===''))return a.text===''?1:-1;
var rank;
if(sorted.isGrade)rank=grades.indexOf(a.text)-grades.indexOf(b.text);
else if(a.number!==null&&b.number!==null)rank=a.number-b.number;
else rank=a.text<b.text?-1:a.text>b.text?1:0;
return sign*rank||a.row.at-b.row.at;
});
matching=worth.map(function(one){return one.row});
}
Array.prototype.forEach.call(heads,function(head,column){
var button=head.querySelector('button');
if(!button)return;
button.addEventListener('click',function(){
var was=head.getAttribute('aria-sort'),isNumber=head.className==='n';
var down=was===null?isNumber:was==='ascending';
Array.prototype.forEach.call(heads,function(one){one.removeAttribute('aria-sort')});
head.setAttribute('aria-sort',down?'descending':'ascending');
sorted={column:column,down:down,isGrade:head.hasAttribute('data-grades')};
order();
show();
});
});
find.addEventListener('input',filter);
grade.addEventListener('change',filter);
open.addEventListener('change',filter);
tools.addEventListener('submit',function(event){event.preventDefault()});
more.addEventListener('click',function(){var from=limit;limit+=page;show();var link=matching[from]&&matching[from].querySelector('a');if(link)link.focus()});
window.addEventListener('beforeprint',function(){limit=Infinity;show()});
tools.hidden=false;
show();
})();`;
