# An independent computation of Wold's algorithm, on the data themselves with lm() and cor() of base R, made once
# with R 4.2.2: Rscript pls.R CASES > pls-by-r.json, where CASES is the folder with the published data sets.
cases <- commandArgs(TRUE)[1]
pls <- function(X, blocks, M, mode, scheme) {
  X <- scale(as.matrix(X[, unlist(blocks)]))
  L <- length(blocks); ids <- names(blocks)
  w <- lapply(blocks, function(b) rep(1, length(b)))
  Y <- sapply(ids, function(i) scale(X[, blocks[[i]], drop=FALSE] %*% w[[i]]))
  w <- lapply(ids, function(i) w[[i]] / sd(X[, blocks[[i]], drop=FALSE] %*% w[[i]])); names(w) <- ids
  for (it in 1:1000) {
    E <- matrix(0, L, L)   # column i: weights of others for i
    R <- cor(Y)
    for (i in 1:L) for (j in 1:L) if (M[i,j] || M[j,i]) {
      E[j,i] <- switch(scheme, centroid=sign(R[i,j]), factorial=R[i,j], path=R[i,j]) }
    if (scheme == "path") for (i in 1:L) { pred <- which(M[,i] == 1)
      if (length(pred)) E[pred,i] <- coef(lm(Y[,i] ~ Y[,pred] - 1)) }
    Z <- Y %*% E
    wn <- lapply(1:L, function(i) { B <- X[, blocks[[i]], drop=FALSE]
      v <- if (mode[i] == "A") drop(cov(B, Z[,i])) else unname(coef(lm(Z[,i] ~ B - 1)))
      v / sd(drop(B %*% v)) }); names(wn) <- ids
    d <- max(abs(unlist(wn) - unlist(w))); w <- wn
    Y <- sapply(1:L, function(i) drop(X[, blocks[[i]], drop=FALSE] %*% w[[i]]))
    if (d < 1e-13) break
  }
  for (i in 1:L) if (sum(cor(X[, blocks[[i]]], Y[,i])) < 0) { w[[i]] <- -w[[i]]; Y[,i] <- -Y[,i] }
  paths <- list(); r2 <- c()
  for (i in 1:L) { pred <- which(M[,i] == 1); if (length(pred)) {
    m <- lm(Y[,i] ~ Y[,pred]); cf <- coef(m)[-1]
    for (k in seq_along(pred)) paths[[paste(ids[pred[k]], ids[i], sep="->")]] <- unname(cf[k])
    r2[ids[i]] <- summary(m)$r.squared } }
  list(it=it, w=unlist(w), load=unlist(lapply(1:L, function(i) cor(X[, blocks[[i]]], Y[,i]))), paths=unlist(paths), r2=r2)
}
arrows <- function(ids, e) { M <- matrix(0, length(ids), length(ids), dimnames=list(ids, ids)); for (p in e) M[p[1], p[2]] <- 1; M }
mobi <- read.csv(file.path(cases, "ecsi-mobi", "mobi.csv"))
bl <- list(Image=paste0("IMAG",1:5), Expectation=paste0("CUEX",1:3), Quality=paste0("PERQ",1:7), Value=paste0("PERV",1:2), Satisfaction=paste0("CUSA",1:3), Complaints="CUSCO", Loyalty=paste0("CUSL",1:3))
e <- list(c("Image","Expectation"),c("Expectation","Quality"),c("Expectation","Value"),c("Quality","Value"),c("Image","Satisfaction"),c("Expectation","Satisfaction"),c("Quality","Satisfaction"),c("Value","Satisfaction"),c("Satisfaction","Complaints"),c("Image","Loyalty"),c("Satisfaction","Loyalty"),c("Complaints","Loyalty"))
M <- arrows(names(bl), e)
A <- rep("A", 7); B <- A; B[1] <- "B"; B[3] <- "B"
options(digits=15)
bank <- read.csv(file.path(cases, "ecsi-bank", "satisfaction.csv"))
bb <- list(IMAG=paste0("imag",1:5), EXPE=paste0("expe",1:5), QUAL=paste0("qual",1:5), VAL=paste0("val",1:4), SAT=paste0("sat",1:4), LOY=paste0("loy",1:4))
MB <- arrows(names(bb), list(c("IMAG","EXPE"),c("IMAG","SAT"),c("IMAG","LOY"),c("EXPE","QUAL"),c("EXPE","VAL"),c("EXPE","SAT"),c("QUAL","VAL"),c("QUAL","SAT"),c("VAL","SAT"),c("SAT","LOY")))
j <- function(v) paste0("{", paste0('"', names(v), '":', sprintf("%.13g", v), collapse=","), "}")
out <- c()
for (cs in list(list("mobi", mobi, bl, M, A), list("mobiB", mobi, bl, M, B), list("bank", bank, bb, MB, rep("A",6)), list("bankB", bank, bb, MB, c("B","A","B","A","A","A"))))
  for (s in c("path","factorial","centroid")) {
    r <- pls(cs[[2]], cs[[3]], cs[[4]], cs[[5]], s)
    out <- c(out, sprintf('"%s %s":{"paths":%s,"rSquared":%s,"weights":[%s],"loadings":[%s]}', cs[[1]], s, j(r$paths), j(r$r2), paste(sprintf("%.13g", r$w), collapse=","), paste(sprintf("%.13g", r$load), collapse=",")))
  }
writeLines(paste0("{", paste(out, collapse=",\n"), "}"))
